//! `cargo xtask durability`: whether receipts hold when the server is killed.

use std::process::Command;

use crate::{
    build::host,
    error::{Error, Result},
    project::Project,
};

/// Builds the server as it is deployed and kills it again and again.
pub fn run(project: &Project, arguments: &[String]) -> Result {
    host::build_release_server(project)?;
    let status = Command::new("cargo")
        .args(["run", "--package=loket-durability", "--"])
        .args(arguments)
        .current_dir(&project.root)
        .env("LOKET_SERVER_BIN", host::release_server(project))
        .status();
    if status.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Error::new(
        "receipts do not hold, or the run could not be made",
        "The lines above say which; the same seed takes the same turns.",
    ))
}
