//! Building what runs on this machine: the server, and the tool for the bundle.

use std::{path::PathBuf, process::Command};

use crate::{failure::Outcome, project::Project, step::Step};

/// Builds the server as it is developed.
///
/// Each package is built by a call of its own: cargo chooses the features of shared
/// dependencies for all the packages of a call together, so that another selection
/// would compile some of them again.
pub fn build(project: &Project) -> Outcome {
    let step = Step {
        log: "build-server",
        does: "building the server",
        usually: "1 to 3 min on two cores at first, then seconds",
        advice: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--package=loket-server"])
}

/// Builds the server to deploy.
pub fn build_release(project: &Project) -> Outcome {
    let step = Step {
        log: "build-server-release",
        does: "building the server with optimisations",
        usually: "3 to 6 min on two cores at first",
        advice: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--release", "--package=loket-server"])
}

/// Builds the tool that compresses and weighs the app.
pub fn build_bundle_tool(project: &Project) -> Outcome {
    let step = Step {
        log: "build-bundle-tool",
        does: "building the tool for the bundle",
        usually: "30 s at first",
        advice: "Correct what the compiler reports above and try again.",
    };
    cargo_build(project, &step, &["--package=loket-bundle"])
}

/// The server that [`build`] or [`build_release`] made.
pub fn program(project: &Project, release: bool) -> PathBuf {
    project.program(if release { "release" } else { "debug" }, "loket-server")
}

fn cargo_build(project: &Project, step: &Step<'_>, arguments: &[&str]) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .arg("build")
        .args(arguments)
        .current_dir(&project.root);
    project.steps.run(step, &mut cargo)
}
