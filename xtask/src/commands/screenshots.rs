//! `cargo xtask screenshots`: pictures of every page.

use std::process::Command;

use crate::{
    build::{app, host},
    error::{Error, Result},
    product,
    project::Project,
    tools::browser::Browser,
};

/// Builds the product and takes pictures of it in a real browser.
pub fn run(project: &Project, arguments: &[String]) -> Result {
    let browser = Browser::set_up(project)?;
    app::build(project, "/", || host::build_server(project))?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--package=loket-screenshots", "--"])
        .args(arguments)
        .current_dir(&project.root);
    product::describe(project, &host::server(project), &browser, &mut cargo);
    if cargo.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Error::new(
        "the pictures could not be taken",
        "What the browser or the server said is above.",
    ))
}
