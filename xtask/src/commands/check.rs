//! `cargo xtask check`: formatting and lints.

use std::process::Command;

use crate::{
    failure::{Failure, Outcome},
    project::Project,
    terminal::{Mark, print_line},
    tools::wasm_target::{BROWSER_PACKAGES, TARGET, WasmToolchain},
};

/// Runs every check, so that one call shows everything there is to correct.
pub fn run(project: &Project) -> Outcome {
    let toolchain = WasmToolchain::set_up(project)?;
    let mut failed = Vec::new();
    let mut check = |what: &'static str, command: &mut Command| {
        print_line(Mark::Started, what);
        let passed = command
            .current_dir(&project.root)
            .status()
            .is_ok_and(|status| status.success());
        if passed {
            print_line(Mark::Done, what);
        } else {
            print_line(Mark::Failed, what);
            failed.push(what);
        }
    };
    check(
        "formatting",
        Command::new("cargo").args(["fmt", "--all", "--check"]),
    );
    check(
        "lints of the host's crates",
        Command::new("cargo")
            .args(["clippy", "--workspace", "--all-targets"])
            .args(BROWSER_PACKAGES.map(|package| format!("--exclude={package}")))
            .args(["--", "-Dwarnings"]),
    );
    check("lints of the app", &mut lints_of_the_app(&toolchain));
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("not clean: {}", failed.join(", ")),
        "`cargo fmt --all` corrects the formatting; the lints are explained above.",
    ))
}

fn lints_of_the_app(toolchain: &WasmToolchain) -> Command {
    let packages = BROWSER_PACKAGES.map(|package| format!("--package={package}"));
    let targets = ["--target", TARGET, "--all-targets"];
    let mut cargo = Command::new("cargo");
    if toolchain.has_clippy {
        cargo
            .arg("clippy")
            .args(packages)
            .args(targets)
            .args(["--", "-Dwarnings"]);
    } else {
        print_line(
            Mark::Note,
            "Debian's compiler is here without clippy (package rust-web-clippy): the app is \
             only compiled, with the compiler's own warnings denied",
        );
        cargo
            .arg("check")
            .args(packages)
            .args(targets)
            .env("RUSTFLAGS", "-Dwarnings");
    }
    toolchain.apply(&mut cargo);
    cargo
}
