//! The standard library for wasm, built with Debian's compiler.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::compiler::{RUSTC, no_way};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
    tools::{lookup::output_of, package_manager::AptGet, wasm_target::toolchain::WasmToolchain},
};

const CARGO: &str = "/usr/bin/cargo";

/// Builds it from the sources that belong to the compiler.
pub fn build(project: &Project) -> Result {
    let krate = project.own_target().join("standard-library");
    let write = |name: &str, text: &str| {
        let file = krate.join(name);
        fs::write(&file, text).map_err(|error| Error::file("write", &file, &error))
    };
    // What an earlier build left would be copied too, and then be ambiguous.
    let _ = fs::remove_dir_all(&krate);
    fs::create_dir_all(krate.join("src")).map_err(|error| Error::file("create", &krate, &error))?;
    // A library, since anything that links would already need what is built here;
    // and a workspace of its own, since it lies inside ours.
    write(
        "Cargo.toml",
        "[package]\nname = \"nothing\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    write("src/lib.rs", "")?;
    let step = Step {
        log_name: "build-standard-library",
        task: "building the standard library for wasm",
        usual_time: "1 to 2 min, once",
        help: "See the log; a new version of the package rustc-web may need another way.",
    };
    let mut cargo = Command::new(CARGO);
    cargo
        // `test` is for the harness of the tests that run in the browser.
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test"])
        .args(["--target", WasmToolchain::TARGET])
        .current_dir(&krate)
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        // The app is optimised across crates, so its standard library has to carry
        // bitcode, as the official one does.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", krate.join("target"))
        .env_remove("RUSTUP_TOOLCHAIN");
    project.steps.run(&step, &mut cargo)
}

/// Puts it where the compiler looks for it, like one that is installed.
pub fn copy(project: &Project, apt: &AptGet) -> Result {
    let folder = output_of(
        Path::new(RUSTC),
        &["--print=target-libdir", "--target", WasmToolchain::TARGET],
    )
    .ok_or_else(no_way)?;
    let built = project
        .own_target()
        .join("standard-library/target")
        .join(WasmToolchain::TARGET)
        .join("release/deps");
    let files: Vec<PathBuf> = fs::read_dir(&built)
        .map_err(|error| Error::file("read", &built, &error))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        // Our own empty crate is not part of the standard library.
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| !name.to_string_lossy().starts_with("libnothing"))
        })
        .collect();
    // What an older version of the package left there would be ambiguous.
    let _ = apt.command("rm").args(["-rf", &folder]).status();
    let copied = apt
        .command("mkdir")
        .args(["-p", &folder])
        .status()
        .and_then(|_| apt.command("cp").args(&files).arg(&folder).status());
    if copied.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Error::new(
        format!("could not copy the standard library for wasm to {folder}"),
        format!("As root: cp {}/*.rlib {folder}/", built.display()),
    ))
}
