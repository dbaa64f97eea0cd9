//! Building what runs on this machine: the server, and the tool for the bundle.
//!
//! Each package is built by a call of its own: cargo chooses the features of shared
//! dependencies for all the packages of a call together, so that another selection would
//! compile some of them again.

use std::{path::PathBuf, process::Command};

use crate::{error::Result, project::Project, step::Step};

/// Builds the server as it is developed.
pub fn build_server(project: &Project) -> Result {
    let step = Step {
        log_name: "build-server",
        task: "building the server",
        usual_time: "1 to 3 min on two cores at first, then seconds",
        help: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--package=loket-server"])
}

/// Builds the server to deploy.
pub fn build_release_server(project: &Project) -> Result {
    let step = Step {
        log_name: "build-server-release",
        task: "building the server with optimisations",
        usual_time: "3 to 6 min on two cores at first",
        help: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--release", "--package=loket-server"])
}

/// Builds the tool that splits, compresses and weighs the app.
pub fn build_bundle_tool(project: &Project) -> Result {
    let step = Step {
        log_name: "build-bundle-tool",
        task: "building the tool for the bundle",
        usual_time: "30 s at first",
        help: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--package=bundle"])
}

/// The program that [`build_server`] makes.
pub fn server(project: &Project) -> PathBuf {
    project.program("debug", "loket-server")
}

/// The program that [`build_release_server`] makes.
pub fn release_server(project: &Project) -> PathBuf {
    project.program("release", "loket-server")
}

/// The program that [`build_bundle_tool`] makes.
pub fn bundle_tool(project: &Project) -> PathBuf {
    project.program("debug", "bundle")
}

fn cargo_build(project: &Project, step: &Step<'_>, arguments: &[&str]) -> Result {
    let mut cargo = Command::new("cargo");
    cargo
        .arg("build")
        .args(arguments)
        .current_dir(&project.root);
    project.steps.run(step, &mut cargo)
}
