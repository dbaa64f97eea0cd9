//! What can be set on the command line and in the environment.

mod import;
mod staff;

pub use import::{DatabaseOptions, ImportApplications, ImportCommand, ImportFigures, ImportOss};
pub use staff::{
    AddOptions, AnswerOptions, AssignOptions, ComplaintsCommand, DisableOptions, ExportOptions,
    ListOptions, ShowOptions, StaffCommand, StaffOptions, TicketOptions,
};

use crate::http::client_address::TrustedProxies;
use crate::http::cors::AllowedOrigins;
use crate::pages::PublicAddress;
use crate::static_files::FrameAncestors;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroU32;
use std::path::PathBuf;

/// The server of the counter.
#[derive(Parser)]
#[command(name = "loket-server", version, arg_required_else_help = true)]
pub struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the API and the app
    Serve(Box<ServeOptions>),
    /// Check the data that officers edit, without starting anything
    CheckData(DataOptions),
    /// Import applications, and what happened to them, from other systems
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
    /// Print the Content-Security-Policy for a built app that is served elsewhere
    Csp(DistOptions),
    /// Write the app's page for each address, with its title, description and structured
    /// data, and the sitemap, for an app that is served elsewhere
    Pages(PagesOptions),
}

/// Where the data is.
#[derive(Args)]
pub struct DataOptions {
    /// The folder with the data that officers edit
    #[arg(long, env = "LOKET_DATA", default_value = "crates/server/data")]
    pub data: PathBuf,
}

/// Where the built app is, and who may embed it.
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

/// Under which address everybody reaches the app.
#[derive(Args)]
pub struct AddressOptions {
    /// The address under which everybody reaches the app, e.g. https://loket.example.go.id;
    /// without it there is no sitemap, and pages do not name their own address
    #[arg(long, env = "LOKET_PUBLIC_ADDRESS")]
    pub public_address: Option<PublicAddress>,
}

/// How to write the pages of the app.
#[derive(Args)]
pub struct PagesOptions {
    /// Where the built app is.
    #[command(flatten)]
    pub dist: DistOptions,

    /// Where the data is.
    #[command(flatten)]
    pub data: DataOptions,

    /// Where everybody reaches it.
    #[command(flatten)]
    pub address: AddressOptions,

    /// The folder to write to; the folder of the app itself will do
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

/// How to serve.
#[derive(Args)]
pub struct ServeOptions {
    /// The address to listen on
    #[arg(long, env = "LOKET_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,

    /// The database file; it and its folder are made when missing
    #[arg(long, env = "LOKET_DATABASE", default_value = "var/loket.db")]
    pub database: PathBuf,

    /// Where the data is.
    #[command(flatten)]
    pub data: DataOptions,

    /// Where the built app is.
    #[command(flatten)]
    pub dist: DistOptions,

    /// Where everybody reaches it.
    #[command(flatten)]
    pub address: AddressOptions,

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

    /// The form of the log
    #[arg(long, env = "LOKET_LOG", value_enum, default_value_t = LogForm::Text)]
    pub log: LogForm,

    /// How often one client may ask.
    #[command(flatten)]
    pub limits: LimitOptions,
}

/// How often one client may ask.
#[derive(Args)]
#[command(next_help_heading = "Limits, each for one client")]
pub struct LimitOptions {
    /// Pages and data. Generous, since phones share addresses
    #[arg(long, env = "LOKET_READS_PER_MINUTE", default_value = "1200")]
    pub reads_per_minute: NonZeroU32,
    /// Pages and data at once
    #[arg(long, env = "LOKET_READS_BURST", default_value = "200")]
    pub reads_burst: NonZeroU32,
    /// Lookups of applications and complaints
    #[arg(long, env = "LOKET_LOOKUPS_PER_MINUTE", default_value = "10")]
    pub lookups_per_minute: NonZeroU32,
    /// Lookups at once
    #[arg(long, env = "LOKET_LOOKUPS_BURST", default_value = "10")]
    pub lookups_burst: NonZeroU32,
    /// Wrong codes at once; every further one doubles the wait for the next lookup
    #[arg(long, env = "LOKET_MISSES_BURST", default_value = "10")]
    pub misses_burst: NonZeroU32,
    /// The longest such wait, in seconds, and the time after which a wrong code is forgiven
    #[arg(long, env = "LOKET_MISSES_LONGEST_WAIT_SECONDS", default_value = "900")]
    pub misses_longest_wait_seconds: NonZeroU32,
    /// Complaints
    #[arg(long, env = "LOKET_COMPLAINTS_PER_MINUTE", default_value = "6")]
    pub complaints_per_minute: NonZeroU32,
    /// Complaints at once. Not too few, since phones share addresses
    #[arg(long, env = "LOKET_COMPLAINTS_BURST", default_value = "20")]
    pub complaints_burst: NonZeroU32,
    /// Complaints of all clients together before phones have to do a little work for each
    #[arg(long, env = "LOKET_FREE_COMPLAINTS_PER_MINUTE", default_value = "30")]
    pub free_complaints_per_minute: NonZeroU32,
    /// The same at once
    #[arg(long, env = "LOKET_FREE_COMPLAINTS_BURST", default_value = "100")]
    pub free_complaints_burst: NonZeroU32,
    /// That work: bits of zero in a digest; each one more doubles it
    #[arg(
        long,
        env = "LOKET_PROOF_BITS",
        default_value = "13",
        value_parser = clap::value_parser!(u32).range(1..=24)
    )]
    pub proof_bits: u32,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogForm {
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
