//! `loket-server pages`

use super::check_data;
use super::error::CommandError;
use crate::command_line::PagesOptions;
use crate::static_files::Dist;

pub(super) fn run(options: &PagesOptions) -> Result<(), CommandError> {
    let data = check_data::load(&options.data.data)?;
    let dist = Dist::open(&options.dist.dist, &options.dist.frame_ancestors)?;
    let dist = dist.with_pages(&data, options.address.public_address.as_ref())?;
    let count = dist.pages().write(&options.out)?;
    println!("written: {count} pages in {}", options.out.display());
    if options.address.public_address.is_none() {
        println!("no sitemap: name the address with --public-address");
    }
    Ok(())
}
