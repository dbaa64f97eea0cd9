//! The gates that compile nothing to run: formatting, the dependency direction of
//! modules, and lints. They come first, since they fail within minutes.

use std::process::Command;

use super::report::Report;
use crate::{
    error::Result,
    packages::browser_packages,
    project::Project,
    terminal::{Status, print_line},
    tools::wasm_target::{self, toolchain::WasmToolchain},
};

/// Runs every check, so that one call shows everything there is to correct.
pub fn run(project: &Project, report: &mut Report) -> Result {
    let browser_packages = browser_packages(&project.root)?;
    let toolchain = wasm_target::set_up(project)?;
    report.run(
        "formatting",
        project,
        Command::new("cargo").args(["fmt", "--all", "--check"]),
    );
    report.run(
        "dependency direction",
        project,
        Command::new("cargo").args(["test", "--quiet", "--package=module-graph"]),
    );
    report.run(
        "lints of the host's packages",
        project,
        &mut host_lints(&browser_packages),
    );
    report.run(
        "lints of the browser's packages",
        project,
        &mut browser_lints(&browser_packages, &toolchain),
    );
    Ok(())
}

/// Options of cargo that select everything that runs on this machine.
pub fn host_selection(browser_packages: &[String]) -> Vec<String> {
    let excluded = browser_packages
        .iter()
        .map(|package| format!("--exclude={package}"));
    ["--workspace".to_owned()]
        .into_iter()
        .chain(excluded)
        .collect()
}

/// Options of cargo that select everything that runs in a browser.
pub fn browser_selection(browser_packages: &[String]) -> Vec<String> {
    let packages = browser_packages
        .iter()
        .map(|package| format!("--package={package}"));
    packages
        .chain([format!("--target={}", WasmToolchain::TARGET)])
        .collect()
}

fn host_lints(browser_packages: &[String]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .arg("clippy")
        .args(host_selection(browser_packages))
        .args(["--all-targets", "--", "-Dwarnings"]);
    cargo
}

fn browser_lints(browser_packages: &[String], toolchain: &WasmToolchain) -> Command {
    let selection = browser_selection(browser_packages);
    let mut cargo = Command::new("cargo");
    if toolchain.has_clippy {
        cargo
            .arg("clippy")
            .args(selection)
            .args(["--all-targets", "--", "-Dwarnings"]);
    } else {
        print_line(
            Status::Note,
            "Debian's compiler is here without clippy (package rust-web-clippy): the app is \
             only compiled, with the compiler's own warnings denied",
        );
        cargo
            .arg("check")
            .args(selection)
            .arg("--all-targets")
            .env("RUSTFLAGS", "-Dwarnings");
    }
    toolchain.apply(&mut cargo);
    cargo
}
