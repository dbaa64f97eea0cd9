//! The options of `serve`.

use super::limits::LimitOptions;
use super::options::{ContentOptions, DistOptions, PublicUrlOptions};
use crate::http::client_address::TrustedProxies;
use crate::http::cors::AllowedOrigins;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

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

/// The format of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// One JSON object per line
    Json,
    /// For people
    Text,
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
