//! `loket-server prerender`

use super::check_content;
use super::error::CommandError;
use crate::command_line::PrerenderOptions;
use crate::static_files::Dist;

pub(super) fn run(options: &PrerenderOptions) -> Result<(), CommandError> {
    let content = check_content::load(&options.content.content)?;
    let dist = Dist::open(&options.dist.dist, &options.dist.frame_ancestors)?;
    let dist = dist.prerender(&content, options.public_url.public_url.as_ref())?;
    let count = dist.pages().write(&options.out)?;
    println!("written: {count} pages in {}", options.out.display());
    if options.public_url.public_url.is_none() {
        println!("no sitemap: name the URL with --public-url");
    }
    Ok(())
}
