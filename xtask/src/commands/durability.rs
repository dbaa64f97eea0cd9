//! `cargo xtask durability`: whether receipts hold when the server is killed.

use std::process::Command;

use crate::{
    failure::{Failure, Outcome},
    project::Project,
    server,
};

/// Builds the server as it is deployed and kills it again and again.
pub fn run(project: &Project, arguments: &[String]) -> Outcome {
    server::build_release(project)?;
    let status = Command::new("cargo")
        .args(["run", "--package=loket-durability", "--"])
        .args(arguments)
        .current_dir(&project.root)
        .env("LOKET_SERVER_BIN", server::program(project, true))
        .status();
    if status.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Failure::new(
        "receipts do not hold, or the run could not be made",
        "The lines above say which; the same seed takes the same turns.",
    ))
}
