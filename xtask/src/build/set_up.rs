//! Getting everything ready on two threads at the same time: the tools on one, the
//! compiler's wasm target and the first builds on the other.

use std::thread;

use super::{app_wasm, host};
use crate::{
    error::{Error, Result, first_cause},
    project::Project,
    terminal::{Status, print_line},
    tools::{
        toolbox::Toolbox,
        wasm_target::{self, toolchain::WasmToolchain},
    },
};

/// Everything needed to build the app.
pub struct BuildTools {
    /// Trunk and what it calls.
    pub toolbox: Toolbox,
    /// The compiler for the app.
    pub toolchain: WasmToolchain,
}

/// Sets up what is missing, and meanwhile builds what needs no tools but cargo:
/// the app's wasm, and whatever else the caller wants to have built.
///
/// Trunk's own call of cargo then finds the app's wasm fresh. On a new machine the
/// tools and the app each take minutes of which most are spent on one core.
pub fn set_up(
    project: &Project,
    build_the_app: bool,
    also: impl FnOnce() -> Result + Send,
) -> Result<BuildTools> {
    thread::scope(|scope| {
        let tools = scope.spawn(|| or_stop(project, Toolbox::set_up(project)));
        let builds = scope.spawn(|| or_stop(project, first_builds(project, build_the_app, also)));
        match (joined(tools.join()), joined(builds.join())) {
            (Ok(toolbox), Ok(toolchain)) => {
                print_line(Status::Done, &format!("tools: {}", toolbox.shown()));
                Ok(BuildTools { toolbox, toolchain })
            }
            (tools, builds) => Err(first_cause([tools.map(drop), builds.map(drop)])
                .err()
                .unwrap_or_else(|| Error::cancelled("the set-up"))),
        }
    })
}

fn first_builds(
    project: &Project,
    build_the_app: bool,
    also: impl FnOnce() -> Result,
) -> Result<WasmToolchain> {
    let toolchain = wasm_target::set_up(project)?;
    if build_the_app {
        app_wasm::compile(project, &toolchain)?;
        host::build_bundle_tool(project)?;
    }
    also()?;
    Ok(toolchain)
}

/// Nobody should wait for minutes to read what failed at once on the other thread.
fn or_stop<T>(project: &Project, result: Result<T>) -> Result<T> {
    if result.is_err() {
        project.steps.stop();
    }
    result
}

fn joined<T>(result: thread::Result<Result<T>>) -> Result<T> {
    result.unwrap_or_else(|_| {
        Err(Error::new(
            "a part of the set-up broke",
            "This is a defect of xtask; please report what it printed above.",
        ))
    })
}
