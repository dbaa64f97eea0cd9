//! Building the browser app: compiled by cargo, bundled by Trunk, split and compressed
//! by the package `bundle`.

use std::{env, fs, process::Command};

use super::{
    app_wasm::EMIT_RELOCATIONS,
    host,
    set_up::{BuildTools, set_up},
    stamp::Stamp,
};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
};

/// Builds the app into dist/ unless it is there already, and meanwhile what else
/// the caller wants to have built.
pub fn build(project: &Project, public_url: &str, also: impl FnOnce() -> Result + Send) -> Result {
    let stamp = stamp(project, public_url);
    if is_built(project, &stamp) {
        return also();
    }
    let tools = set_up(project, true, also)?;
    bundle_and_stamp(project, &tools, public_url, &stamp)
}

/// Builds the app into dist/ unless it is there already, with tools that are set up.
pub fn build_with(project: &Project, tools: &BuildTools, public_url: &str) -> Result {
    let stamp = stamp(project, public_url);
    if is_built(project, &stamp) {
        return Ok(());
    }
    bundle_and_stamp(project, tools, public_url, &stamp)
}

/// Whether dist/ is what a build would make now.
pub fn is_fresh(project: &Project, public_url: &str) -> bool {
    is_built(project, &stamp(project, public_url))
}

fn bundle_and_stamp(
    project: &Project,
    tools: &BuildTools,
    public_url: &str,
    stamp: &Stamp,
) -> Result {
    bundle(project, tools, public_url)?;
    // Built with the app as a rule; not when the app became stale only since.
    host::build_bundle_tool(project)?;
    split(project, tools)?;
    precompress(project)?;
    stamp
        .write()
        .map_err(|error| Error::file("write the stamp file in", &project.own_target(), &error))
}

fn bundle(project: &Project, tools: &BuildTools, public_url: &str) -> Result {
    let step = Step {
        log_name: "trunk",
        task: "bundling the app with Trunk",
        usual_time: "20 s",
        help: "Trunk's own words are above; index.html and Trunk.toml say what it does.",
    };
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release", "--offline"])
        .args(["--public-url", public_url])
        .current_dir(&project.root)
        .env("PATH", tools.toolbox.path_variable())
        .env(EMIT_RELOCATIONS, "1");
    tools.toolchain.apply(&mut trunk);
    project.steps.run(&step, &mut trunk)?;
    // Trunk's lock against a second Trunk is of no use to those who get the folder.
    let _ = fs::remove_file(project.dist().join(".trunk-lock"));
    Ok(())
}

fn split(project: &Project, tools: &BuildTools) -> Result {
    let step = Step {
        log_name: "split",
        task: "splitting the app",
        usual_time: "10 s",
        help: "The split points are in Cargo.toml, [package.metadata.bundle]; what has to be true \
               for a split is in crates/wasm-splitter/src/lib.rs. The app runs in one piece too: \
               `trunk build --release` makes it.",
    };
    let mut bundle = Command::new(host::bundle_tool(project));
    bundle
        .arg("split")
        .arg(project.dist())
        .arg("--manifest")
        .arg(project.manifest())
        .arg("--linked")
        .arg(tools.toolchain.app_as_linked())
        .arg("--bundled")
        .arg(tools.toolchain.app_with_names())
        .env("PATH", tools.toolbox.path_variable());
    project.steps.run(&step, &mut bundle)
}

fn precompress(project: &Project) -> Result {
    let step = Step {
        log_name: "precompress",
        task: "compressing dist/",
        usual_time: "a few seconds",
        help: "Check that dist/ is writable and that the disk has space left.",
    };
    let mut bundle = Command::new(host::bundle_tool(project));
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
