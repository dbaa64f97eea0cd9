//! The subcommands.

mod check_content;
mod complaints;
mod csp;
mod desk;
mod import;
mod logging;
mod openapi;
mod prerender;
mod serve;
mod staff;

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
        Command::CheckContent(options) => check_content::run(&options),
        Command::Import(command) => import::run(&command),
        Command::Complaints(command) => complaints::run(&command),
        Command::Staff(command) => staff::run(&command),
        Command::Openapi => openapi::run(),
        Command::Csp(options) => csp::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    }
}

/// Runs what a command does with the database, on this thread.
fn block_on<T>(work: impl Future<Output = Result<T, CommandError>>) -> Result<T, CommandError> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}
