//! The compiler's support for wasm: from rustup, or else built from Debian's own
//! compiler and its sources.

mod debian;
pub mod toolchain;

use std::{env, path::PathBuf, process::Command};

use self::toolchain::WasmToolchain;
use super::lookup::{in_path, output_of};
use crate::{error::Result, project::Project, step::Step};

/// Finds the wasm target, and installs it in the way that this machine allows.
pub fn set_up(project: &Project) -> Result<WasmToolchain> {
    let wants_debian = env::var("LOKET_WASM_TOOLCHAIN").is_ok_and(|name| name == "debian");
    let has_default = !wants_debian
        && (is_installed() || (!debian::is_ready(project) && add_with_rustup(project)?));
    if has_default {
        return Ok(WasmToolchain {
            target: project.target.clone(),
            has_clippy: true,
            environment: Vec::new(),
        });
    }
    debian::set_up(project)
}

fn is_installed() -> bool {
    output_of(
        &PathBuf::from("rustc"),
        &["--print=target-libdir", "--target", WasmToolchain::TARGET],
    )
    .and_then(|folder| std::fs::read_dir(folder).ok())
    .is_some_and(|files| {
        files.flatten().any(|file| {
            let name = file.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

fn add_with_rustup(project: &Project) -> Result<bool> {
    if in_path("rustup").is_none() {
        return Ok(false);
    }
    let step = Step {
        log_name: "rustup-target",
        task: "adding the wasm target with rustup",
        usual_time: "10 s, once",
        help: "",
    };
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WasmToolchain::TARGET]);
    Ok(project.steps.try_run(&step, &mut rustup)? && is_installed())
}
