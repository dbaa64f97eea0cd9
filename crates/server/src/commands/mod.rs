//! The subcommands.

mod check_content;
mod complaints;
mod csp;
mod error;
mod import;
mod input;
mod logging;
mod openapi;
mod prerender;
mod runtime;
mod serve;
mod staff;
mod staff_errors;
mod staff_session;

pub use error::CommandError;

use crate::command_line::{Command, CommandLine};

/// Runs a subcommand.
///
/// # Errors
/// What went wrong and what to do about it.
pub fn run(command_line: CommandLine) -> Result<(), CommandError> {
    match command_line.command {
        Command::Serve(options) => serve::run(*options),
        Command::CheckContent(options) => check_content::run(&options),
        Command::Import(command) => import::run(&command),
        Command::Complaints(command) => complaints::run(&command),
        Command::Staff(command) => staff::run(&command),
        Command::Openapi => openapi::run(),
        Command::Csp(options) => csp::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    }
}
