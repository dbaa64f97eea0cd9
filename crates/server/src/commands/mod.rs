//! The subcommands.

mod check_data;
mod csp;
mod import;
mod logging;
mod openapi;
mod serve;

use crate::command_line::{Command, CommandLine};

/// An error that says what to do, in a line or two.
pub type CommandError = Box<dyn std::error::Error>;

/// Runs a subcommand.
///
/// # Errors
/// What went wrong and what to do about it.
pub fn run(command_line: CommandLine) -> Result<(), CommandError> {
    match command_line.command {
        Command::Serve(options) => serve::run(*options),
        Command::CheckData(options) => check_data::run(&options),
        Command::Import(command) => import::run(&command),
        Command::Openapi => openapi::run(),
        Command::Csp(options) => csp::run(&options),
    }
}
