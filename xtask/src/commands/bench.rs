//! `cargo xtask bench size`: what the first load weighs, and the rest of the app.

use std::process::Command;

use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    server,
    tools::wasm_target::WasmToolchain,
};

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
