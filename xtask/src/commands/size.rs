//! `cargo xtask bench size`: what the app weighs against its budgets.

use std::process::Command;

use crate::{
    build::{app, host},
    error::{Error, Result},
    project::Project,
    tools::wasm_target,
};

/// Builds the app when it is stale, and weighs it.
pub fn run(project: &Project, arguments: &[String]) -> Result {
    app::build(project, "/", || host::build_bundle_tool(project))?;
    let named = wasm_target::set_up(project)?.app_with_names();
    let status = command(project)
        .arg("--wasm-with-names")
        .arg(named)
        .args(arguments)
        .current_dir(&project.root)
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) if status.code() == Some(1) => Err(Error::new(
            "the app is over a budget",
            "The last lines say which; the shares by crate say what to look at. The budgets are \
             in Cargo.toml, [package.metadata.bundle], and explained in docs/performance.md.",
        )),
        Ok(_) => Err(Error::new(
            "the app could not be weighed",
            "The reason is above.",
        )),
        Err(error) => Err(Error::new(
            format!("could not start the tool for the bundle: {error}"),
            "Run `cargo build --package bundle` and try again.",
        )),
    }
}

/// Weighs the app that is built.
pub fn command(project: &Project) -> Command {
    let mut bundle = Command::new(host::bundle_tool(project));
    bundle
        .arg("size")
        .arg(project.dist())
        .arg("--manifest")
        .arg(project.manifest());
    bundle
}
