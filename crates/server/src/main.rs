//! `loket-server`: see `loket-server help`.

use clap::Parser as _;
use loket_server::command_line::CommandLine;
use loket_server::commands;
use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::run(CommandLine::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
