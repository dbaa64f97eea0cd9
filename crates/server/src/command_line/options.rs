//! Options that several subcommands share.

use crate::prerender::PublicUrl;
use crate::static_files::FrameAncestors;
use clap::Args;
use std::path::PathBuf;

/// The content folder.
#[derive(Args)]
pub struct ContentOptions {
    /// The folder with the content that officers edit
    #[arg(long, env = "LOKET_CONTENT", default_value = "crates/server/content")]
    pub content: PathBuf,
}

/// The built app, and who may embed it.
#[derive(Args)]
pub struct DistOptions {
    /// The folder with the built app; "none" serves the API alone
    #[arg(long, env = "LOKET_DIST", default_value = "dist")]
    pub dist: PathBuf,

    /// Who may show the app in a frame: 'self', 'none' or origins, separated by spaces
    #[arg(
        long,
        env = "LOKET_FRAME_ANCESTORS",
        default_value = "'self'",
        value_parser = parse_frame_ancestors
    )]
    pub frame_ancestors: FrameAncestors,
}

/// The public URL of the app.
#[derive(Args)]
pub struct PublicUrlOptions {
    /// The URL under which the public reaches the app, e.g. https://loket.example.go.id;
    /// without it there is no sitemap, and pages have no canonical URL
    #[arg(long, env = "LOKET_PUBLIC_URL")]
    pub public_url: Option<PublicUrl>,
}

/// Options of `prerender`.
#[derive(Args)]
pub struct PrerenderOptions {
    /// The built app.
    #[command(flatten)]
    pub dist: DistOptions,

    /// The content folder.
    #[command(flatten)]
    pub content: ContentOptions,

    /// The public URL.
    #[command(flatten)]
    pub public_url: PublicUrlOptions,

    /// The folder to write to; the folder of the app itself will do
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

fn parse_frame_ancestors(text: &str) -> Result<FrameAncestors, String> {
    FrameAncestors::parse(text).map_err(|entry| {
        format!("{entry} is neither 'self' nor 'none' nor an origin such as https://palu.example")
    })
}
