//! `cargo xtask bench search` and `bench import`: what a search and an import cost.

use std::process::Command;

use crate::{
    build::{app, host},
    error::{Error, Result},
    product,
    project::Project,
    tools::browser::Browser,
};

/// Types into the search of a slowed-down browser.
pub fn search(project: &Project) -> Result {
    measure(project, "bench-search")
}

/// Imports many applications and looks some of them up.
pub fn import(project: &Project) -> Result {
    measure(project, "bench-import")
}

/// Runs a benchmark on the product as it is deployed.
fn measure(project: &Project, program: &str) -> Result {
    let browser = Browser::set_up(project)?;
    app::build(project, "/", || host::build_release_server(project))?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--package=loket-bench", "--bin", program])
        .current_dir(&project.root);
    let server = host::release_server(project);
    product::describe(project, &server, &browser, &mut cargo);
    if cargo.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Error::new(
        "nothing was measured",
        "What the browser or the server said is above.",
    ))
}
