//! `cargo xtask bench`: what the app weighs, what a search costs, what an import costs.

use std::process::Command;

use super::test::journeys_environment;
use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    server,
    tools::{browser::Browser, wasm_target::WasmToolchain},
};

/// Types into the search of a slowed-down browser.
pub fn search(project: &Project) -> Outcome {
    measure(project, "bench-search")
}

/// Imports many applications and looks some of them up.
pub fn import(project: &Project) -> Outcome {
    measure(project, "bench-import")
}

/// Runs a benchmark on the product as it is deployed.
fn measure(project: &Project, program: &str) -> Outcome {
    let browser = Browser::set_up(project)?;
    app::build(project, "/", || server::build_release(project))?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--package=loket-bench", "--bin", program])
        .current_dir(&project.root);
    journeys_environment(project, &browser, &mut cargo);
    cargo.env("LOKET_SERVER_BIN", server::program(project, true));
    if cargo.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Failure::new(
        "nothing was measured",
        "What the browser or the server said is above.",
    ))
}

/// Builds the app when it is stale, and weighs it.
pub fn size(project: &Project, arguments: &[String]) -> Outcome {
    app::build(project, "/", || server::build_bundle_tool(project))?;
    let named = WasmToolchain::set_up(project)?.app_with_names();
    let status = Command::new(project.program("debug", "loket-bundle"))
        .arg("size")
        .arg(project.dist())
        .arg("--wasm-with-names")
        .arg(named)
        .args(arguments)
        .current_dir(&project.root)
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) if status.code() == Some(1) => Err(Failure::new(
            "the app is over a budget",
            "The last lines of the tables say which; the shares by crate say what to look at.",
        )),
        Ok(_) => Err(Failure::new(
            "the app could not be weighed",
            "The reason is above.",
        )),
        Err(error) => Err(Failure::new(
            format!("could not start loket-bundle: {error}"),
            "Run `cargo build --package loket-bundle` and try again.",
        )),
    }
}
