//! The compiler's support for wasm: from rustup, or else built from Debian's own
//! compiler and its sources.

mod debian;

use std::{env, ffi::OsString, path::PathBuf, process::Command};

use super::lookup::{in_path, output_of};
use crate::{failure::Outcome, project::Project, step::Step};

/// The target of the app.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The packages that are compiled for the browser, and so checked and tested for it.
pub const BROWSER_PACKAGES: [&str; 3] = ["loket", "loket-ui", "loket-js-value"];

/// How to call cargo so that it can build the app.
pub struct WasmToolchain {
    /// Where cargo's output for the app goes.
    pub target: PathBuf,
    /// Whether clippy can be used with it.
    pub has_clippy: bool,
    environment: Vec<(&'static str, OsString)>,
}

impl WasmToolchain {
    /// Finds the target, and installs it in the way that this machine allows.
    pub fn set_up(project: &Project) -> Outcome<Self> {
        let wants_debian = env::var("LOKET_WASM_TOOLCHAIN").is_ok_and(|name| name == "debian");
        let has_default = !wants_debian
            && (is_installed() || (!debian::is_ready(project) && add_with_rustup(project)?));
        if has_default {
            return Ok(Self {
                target: project.target.clone(),
                has_clippy: true,
                environment: Vec::new(),
            });
        }
        debian::set_up(project)
    }

    /// Makes a call of cargo, or of Trunk which calls cargo, use this toolchain.
    pub fn apply(&self, command: &mut Command) {
        for (name, value) in &self.environment {
            command.env(name, value);
        }
    }

    /// The app as the linker left it.
    pub fn app_as_linked(&self) -> PathBuf {
        self.target.join(TARGET).join("wasm-release/loket.wasm")
    }

    /// The app as Trunk gave it to wasm-opt: complete, and with its names.
    pub fn app_with_names(&self) -> PathBuf {
        self.target.join("wasm-bindgen/release/loket_bg.wasm")
    }
}

fn is_installed() -> bool {
    output_of(
        &PathBuf::from("rustc"),
        &["--print=target-libdir", "--target", TARGET],
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

fn add_with_rustup(project: &Project) -> Outcome<bool> {
    if in_path("rustup").is_none() {
        return Ok(false);
    }
    let step = Step {
        log: "rustup-target",
        does: "adding the wasm target with rustup",
        usually: "10 s, once",
        advice: "",
    };
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    Ok(project.steps.try_run(&step, &mut rustup)? && is_installed())
}
