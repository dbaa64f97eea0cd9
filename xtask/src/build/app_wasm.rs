//! Compiling the app to wasm.

use std::process::Command;

use crate::{
    error::Result, project::Project, step::Step, tools::wasm_target::toolchain::WasmToolchain,
};

/// Makes the app's build script ask the linker for relocations, without which the app
/// cannot be split. A plain `trunk build` would leave them in the app.
pub const EMIT_RELOCATIONS: &str = "LOKET_EMIT_RELOCATIONS";

/// Compiles the app with exactly the call that Trunk makes, so that Trunk's finds
/// nothing to do. Only `--offline` is missing: this is the call that downloads.
pub fn compile(project: &Project, toolchain: &WasmToolchain) -> Result {
    let step = Step {
        log_name: "compile-app",
        task: "compiling the app",
        usual_time: "2 to 5 min on two cores at first, then less than 1 min",
        help: "Correct what the compiler reports above and try again.",
    };
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", &format!("--target={}", WasmToolchain::TARGET)])
        .arg("--manifest-path")
        .arg(project.manifest())
        .args(["--profile", "wasm-release", "--bin", "loket"])
        .current_dir(&project.root)
        .env(EMIT_RELOCATIONS, "1");
    toolchain.apply(&mut cargo);
    project.steps.run(&step, &mut cargo)
}
