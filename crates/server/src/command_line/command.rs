//! The program and its subcommands.

use super::import::ImportCommand;
use super::options::{ContentOptions, DistOptions, PrerenderOptions};
use super::serve::ServeOptions;
use super::staff::{ComplaintsCommand, StaffCommand};
use clap::{Parser, Subcommand};

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
    /// Read and answer complaints, with an account of the staff
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
