//! The command line and the environment variables.

mod import;
mod staff;

pub use import::{
    DatabaseOptions, ImportApplications, ImportCommand, ImportOss, ImportReportedMetrics,
};
pub use staff::{
    AddOptions, AnswerOptions, AssignOptions, ComplaintsCommand, DisableOptions, ExportOptions,
    ListOptions, ShowOptions, StaffCommand, StaffOptions, TicketOptions,
};

use crate::http::client_address::TrustedProxies;
use crate::http::cors::AllowedOrigins;
use crate::prerender::PublicUrl;
use crate::static_files::FrameAncestors;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroU32;
use std::path::PathBuf;

/// The server of Loket, the public counter of a licensing office
#[derive(Parser)]
#[command(name = "loket-server", version, arg_required_else_help = true)]
pub struct CommandLine {
    /// The subcommand.
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the API and the app
    Serve(Box<ServeOptions>),
    /// Validate the content that officers edit, without starting the server
    CheckContent(ContentOptions),
    /// Import applications, their events and reported metrics from other systems
    #[command(subcommand)]
    Import(Box<ImportCommand>),
    /// Read and answer complaints, as somebody with an account
    #[command(subcommand)]
    Complaints(Box<ComplaintsCommand>),
    /// Manage the accounts of the staff
    #[command(subcommand)]
    Staff(Box<StaffCommand>),
    /// Print the OpenAPI document
    Openapi,
    /// Print the Content-Security-Policy of a built app that another web server delivers
    Csp(DistOptions),
    /// Write the prerendered page of each address, with its title, description and structured
    /// data, and the sitemap, for an app that another web server delivers
    Prerender(PrerenderOptions),
}

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

/// Options of `serve`.
#[derive(Args)]
pub struct ServeOptions {
    /// The address to listen on
    #[arg(long, env = "LOKET_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,

    /// The database file; it and its folder are created when missing
    #[arg(long, env = "LOKET_DATABASE", default_value = "var/loket.db")]
    pub database: PathBuf,

    /// The content folder.
    #[command(flatten)]
    pub content: ContentOptions,

    /// The built app.
    #[command(flatten)]
    pub dist: DistOptions,

    /// The public URL.
    #[command(flatten)]
    pub public_url: PublicUrlOptions,

    /// Origins of apps served elsewhere that may use the API, separated by commas
    #[arg(
        long,
        env = "LOKET_ALLOWED_ORIGINS",
        default_value = "",
        value_parser = parse_allowed_origins
    )]
    pub allowed_origins: AllowedOrigins,

    /// Addresses and networks of proxies whose X-Forwarded-For is believed, separated by
    /// commas
    #[arg(long, env = "LOKET_TRUSTED_PROXIES", default_value = "", value_parser = parse_proxies)]
    pub trusted_proxies: TrustedProxies,

    /// The format of the log
    #[arg(long, env = "LOKET_LOG", value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,

    /// The rate limits.
    #[command(flatten)]
    pub limits: LimitOptions,
}

/// Rate limits and the proof of work.
#[derive(Args)]
#[command(next_help_heading = "Rate limits, for each client unless they say otherwise")]
pub struct LimitOptions {
    /// Requests for public data. Generous, since phones share addresses
    #[arg(long, env = "LOKET_READS_PER_MINUTE", default_value = "1200")]
    pub reads_per_minute: NonZeroU32,
    /// Requests for public data at once
    #[arg(long, env = "LOKET_READS_BURST", default_value = "200")]
    pub reads_burst: NonZeroU32,
    /// Look-ups of applications and complaints
    #[arg(long, env = "LOKET_LOOKUPS_PER_MINUTE", default_value = "10")]
    pub lookups_per_minute: NonZeroU32,
    /// Look-ups at once
    #[arg(long, env = "LOKET_LOOKUPS_BURST", default_value = "10")]
    pub lookups_burst: NonZeroU32,
    /// Failed look-ups at once; each further one doubles the delay of the next look-up
    #[arg(long, env = "LOKET_FAILED_LOOKUPS_BURST", default_value = "10")]
    pub failed_lookups_burst: NonZeroU32,
    /// The longest such delay, in seconds, after which one failed look-up expires
    #[arg(
        long,
        env = "LOKET_FAILED_LOOKUPS_MAX_DELAY_SECONDS",
        default_value = "900"
    )]
    pub failed_lookups_max_delay_seconds: NonZeroU32,
    /// Complaints
    #[arg(long, env = "LOKET_COMPLAINTS_PER_MINUTE", default_value = "6")]
    pub complaints_per_minute: NonZeroU32,
    /// Complaints at once. Not too few, since phones share addresses
    #[arg(long, env = "LOKET_COMPLAINTS_BURST", default_value = "20")]
    pub complaints_burst: NonZeroU32,
    /// Complaints of all clients together above which each requires a proof of work
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_THRESHOLD_PER_MINUTE",
        default_value = "30"
    )]
    pub proof_of_work_threshold_per_minute: NonZeroU32,
    /// Such complaints at once
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_THRESHOLD_BURST",
        default_value = "100"
    )]
    pub proof_of_work_threshold_burst: NonZeroU32,
    /// Difficulty of the proof of work: leading zero bits of a digest; each one more doubles it
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_BITS",
        default_value = "13",
        value_parser = clap::value_parser!(u32).range(1..=24)
    )]
    pub proof_of_work_bits: u32,
}

/// The format of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// One JSON object per line
    Json,
    /// For people
    Text,
}

fn parse_frame_ancestors(text: &str) -> Result<FrameAncestors, String> {
    FrameAncestors::parse(text).map_err(|entry| {
        format!("{entry} is neither 'self' nor 'none' nor an origin such as https://palu.example")
    })
}

fn parse_allowed_origins(text: &str) -> Result<AllowedOrigins, String> {
    AllowedOrigins::parse(text).map_err(|entry| {
        format!("{entry} is no origin such as https://palu.example, without a path")
    })
}

fn parse_proxies(text: &str) -> Result<TrustedProxies, String> {
    let entries: Vec<String> = text
        .split([',', ' '])
        .filter(|entry| !entry.is_empty())
        .map(str::to_owned)
        .collect();
    TrustedProxies::parse(&entries)
        .map_err(|entry| format!("{entry} is neither an address nor a network such as 10.0.0.0/8"))
}
