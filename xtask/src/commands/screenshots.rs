//! `cargo xtask screenshots`: pictures of every page.

use std::process::Command;

use super::test::journeys_environment;
use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    server,
    tools::browser::Browser,
};

/// Builds the product and takes pictures of it in a real browser.
pub fn run(project: &Project, arguments: &[String]) -> Outcome {
    let browser = Browser::set_up(project)?;
    app::build(project, "/", || server::build(project))?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--package=loket-screenshots", "--"])
        .args(arguments)
        .current_dir(&project.root);
    journeys_environment(project, &browser, &mut cargo);
    if cargo.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Failure::new(
        "the pictures could not be taken",
        "What the browser or the server said is above.",
    ))
}
