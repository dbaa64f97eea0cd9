//! How cargo is called to build for wasm.

use std::{ffi::OsString, path::PathBuf, process::Command};

/// How to call cargo so that it can build the app.
pub struct WasmToolchain {
    /// Where cargo's output for the app goes.
    pub target: PathBuf,
    /// Whether clippy can be used with it.
    pub has_clippy: bool,
    /// What cargo's environment must have on top.
    pub environment: Vec<(&'static str, OsString)>,
}

impl WasmToolchain {
    /// The target of the app.
    pub const TARGET: &str = "wasm32-unknown-unknown";

    /// Makes a call of cargo, or of Trunk which calls cargo, use this toolchain.
    pub fn apply(&self, command: &mut Command) {
        for (name, value) in &self.environment {
            command.env(name, value);
        }
    }

    /// The app as the linker left it.
    pub fn app_as_linked(&self) -> PathBuf {
        let folder = self.target.join(Self::TARGET);
        folder.join("wasm-release/loket.wasm")
    }

    /// The app as Trunk gave it to wasm-opt: complete, and with its names.
    pub fn app_with_names(&self) -> PathBuf {
        self.target.join("wasm-bindgen/release/loket_bg.wasm")
    }
}
