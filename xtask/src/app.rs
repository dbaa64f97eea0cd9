//! Building the browser app: compiled by cargo, bundled by Trunk, split and compressed
//! by us.

use std::{env, fs, process::Command};

use crate::{
    failure::{Failure, Outcome},
    project::Project,
    server,
    setup::{self, Ready},
    stamp::Stamp,
    step::Step,
    tools::wasm_target::{TARGET, WasmToolchain},
};

/// Builds the app into dist/ unless it is there already, and meanwhile what else
/// the caller wants to have built.
pub fn build(
    project: &Project,
    public_url: &str,
    also: impl FnOnce() -> Outcome + Send,
) -> Outcome {
    let stamp = stamp(project, public_url);
    if is_built(project, &stamp) {
        return also();
    }
    let ready = setup::set_up(project, true, also)?;
    bundle_and_note(project, &ready, public_url, &stamp)
}

/// The same where everything is set up already.
pub fn build_with(project: &Project, ready: &Ready, public_url: &str) -> Outcome {
    let stamp = stamp(project, public_url);
    if is_built(project, &stamp) {
        return Ok(());
    }
    bundle_and_note(project, ready, public_url, &stamp)
}

/// Whether dist/ is what a build would make now.
pub fn is_fresh(project: &Project, public_url: &str) -> bool {
    is_built(project, &stamp(project, public_url))
}

/// Makes the app's build script ask the linker for its notes on what refers to what,
/// without which the app can not be split. A plain `trunk build` would leave them in.
const LINKER_NOTES: &str = "LOKET_LINKER_NOTES";

/// Compiles the app with exactly the call that Trunk makes, so that Trunk's finds
/// nothing to do. Only `--offline` is missing: this is the call that downloads.
pub fn compile(project: &Project, toolchain: &WasmToolchain) -> Outcome {
    let step = Step {
        log: "compile-app",
        does: "compiling the app",
        usually: "2 to 5 min on two cores at first, then less than 1 min",
        advice: "Correct what the compiler reports above and try again.",
    };
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", &format!("--target={TARGET}"), "--manifest-path"])
        .arg(project.root.join("Cargo.toml"))
        .args(["--profile", "wasm-release", "--bin", "loket"])
        .current_dir(&project.root)
        .env(LINKER_NOTES, "1");
    toolchain.apply(&mut cargo);
    project.steps.run(&step, &mut cargo)
}

fn bundle_and_note(project: &Project, ready: &Ready, public_url: &str, stamp: &Stamp) -> Outcome {
    bundle(project, ready, public_url)?;
    // Built with the app as a rule; not when the app became stale only since.
    server::build_bundle_tool(project)?;
    split(project, ready)?;
    precompress(project)?;
    stamp
        .write()
        .map_err(|error| Failure::file("write a note in", &project.own_target(), &error))
}

fn bundle(project: &Project, ready: &Ready, public_url: &str) -> Outcome {
    let step = Step {
        log: "trunk",
        does: "bundling the app with Trunk",
        usually: "20 s",
        advice: "Trunk's own words are above; index.html and Trunk.toml say what it does.",
    };
    let mut trunk = Command::new("trunk");
    trunk
        .args([
            "build",
            "--release",
            "--offline",
            "--public-url",
            public_url,
        ])
        .current_dir(&project.root)
        .env("PATH", ready.toolbox.path_variable())
        .env(LINKER_NOTES, "1");
    ready.toolchain.apply(&mut trunk);
    project.steps.run(&step, &mut trunk)?;
    // Trunk's lock against a second Trunk is of no use to those who get the folder.
    let _ = fs::remove_file(project.dist().join(".trunk-lock"));
    Ok(())
}

fn split(project: &Project, ready: &Ready) -> Outcome {
    let step = Step {
        log: "split",
        does: "splitting the app",
        usually: "10 s",
        advice: "The app runs in one piece too: `trunk build --release` makes it. What has to be \
                 true for a split is in crates/bundle/src/split.rs.",
    };
    let mut bundle = Command::new(project.program("debug", "loket-bundle"));
    bundle
        .arg("split")
        .arg(project.dist())
        .arg("--linked")
        .arg(ready.toolchain.app_as_linked())
        .arg("--bundled")
        .arg(ready.toolchain.app_with_names())
        .env("PATH", ready.toolbox.path_variable());
    project.steps.run(&step, &mut bundle)
}

fn precompress(project: &Project) -> Outcome {
    let step = Step {
        log: "precompress",
        does: "compressing dist/",
        usually: "a few seconds",
        advice: "Check that dist/ is writable and that the disk has space left.",
    };
    let mut bundle = Command::new(project.program("debug", "loket-bundle"));
    bundle.arg("precompress").arg(project.dist());
    project.steps.run(&step, &mut bundle)
}

fn is_built(project: &Project, stamp: &Stamp) -> bool {
    let whole = ["index.html", "index.html.br"]
        .iter()
        .all(|name| fs::exists(project.dist().join(name)).unwrap_or(false));
    whole && stamp.is_fresh(&project.root)
}

fn stamp(project: &Project, public_url: &str) -> Stamp {
    let compiler = env::var("LOKET_WASM_TOOLCHAIN").unwrap_or_default();
    let flags = env::var("RUSTFLAGS").unwrap_or_default();
    Stamp::now(
        project.own_target().join("app.stamp"),
        format!("{public_url}\n{compiler}\n{flags}\n"),
    )
}
