//! The project's own commands, as `cargo xtask <command>`.
//!
//! Nothing but the standard library is used here, so that the first call on a
//! fresh machine compiles in seconds and the real work can begin.

mod build;
mod command_line;
mod commands;
mod error;
mod gates;
mod packages;
mod product;
mod project;
mod step;
mod terminal;
mod tools;

use std::process::ExitCode;

use crate::{
    command_line::Command,
    error::{Error, Result},
    project::Project,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command_line::parse(&arguments).and_then(dispatch) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::print_error(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Command) -> Result {
    let project = Project::locate()?;
    match command {
        Command::Help => {
            println!("{}", command_line::USAGE);
            Ok(())
        }
        Command::Run {
            release,
            server_arguments,
        } => commands::run::run(&project, release, &server_arguments),
        Command::Announce { address, parent } => commands::announce::run(&address, parent),
        Command::Test { part } => commands::test::run(&project, part),
        Command::Check => commands::check::run(&project),
        Command::Build { public_url } => commands::build::run(&project, &public_url),
        Command::BenchSearch => commands::bench::search(&project),
        Command::BenchImport => commands::bench::import(&project),
        Command::BenchSize { arguments } => commands::size::run(&project, &arguments),
        Command::Durability { arguments } => commands::durability::run(&project, &arguments),
        Command::Screenshots { arguments } => commands::screenshots::run(&project, &arguments),
        Command::Unknown(text) => Err(Error::new(
            format!("`cargo xtask {text}` is not a command"),
            format!("Choose one of these:\n\n{}", command_line::USAGE),
        )),
    }
}
