//! wasm-bindgen's command line, which makes the glue between wasm and the browser,
//! and its test runner.

use super::{
    download::{Release, install_release, machine},
    install::{PinnedTool, build_from_registry},
    lookup::{in_path, locked_version, version_of},
    tool::Tool,
    version::Version,
};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
};

/// The program that runs the app's tests in a browser.
pub const TEST_RUNNER: &str = "wasm-bindgen-test-runner";

/// Finds wasm-bindgen in the version of the lock file, or installs it.
pub fn set_up(project: &Project) -> Result<Tool> {
    // The two halves of wasm-bindgen, library and command line, only work together
    // in the same version, so the lock file decides.
    let version = version(project)?;
    if let Some(program) = in_path("wasm-bindgen")
        && version_of(&program) == Version::parse(&version)
        && program.with_file_name(TEST_RUNNER).is_file()
    {
        return Ok(Tool::from_path("wasm-bindgen", version));
    }
    let tool = PinnedTool {
        name: "wasm-bindgen-cli",
        version: &version,
        program: "bin/wasm-bindgen",
    };
    if let Some(programs) = tool.installed(project) {
        return Ok(Tool::installed(&tool, programs));
    }
    if let Some(release) = release(&version)
        && let Some(programs) = install_release(project, &tool, &release)?
    {
        return Ok(Tool::installed(&tool, programs));
    }
    let step = Step {
        log_name: "install-wasm-bindgen",
        task: &format!("building wasm-bindgen-cli {version} from the crate registry"),
        usual_time: "1 to 2 min on two cores, once",
        help: "Install wasm-bindgen-cli in the version of Cargo.lock in another way so that \
                 it is in PATH, and try again.",
    };
    // Not `--locked`: its own lock file has named versions that the registry lacks.
    // Without the default features it has no TLS, which it needs only for drivers
    // on other machines.
    let exact = format!("--version={version}");
    let arguments = ["--no-default-features", exact.as_str(), "wasm-bindgen-cli"];
    build_from_registry(project, &tool, &step, &arguments)
        .map(|programs| Tool::installed(&tool, programs))
}

fn version(project: &Project) -> Result<String> {
    locked_version(&project.root.join("Cargo.lock"), "wasm-bindgen").ok_or_else(|| {
        Error::new(
            "Cargo.lock does not say which wasm-bindgen the app uses",
            "Run `cargo metadata --format-version 1 > /dev/null` once to write Cargo.lock.",
        )
    })
}

fn release(version: &str) -> Option<Release<'static>> {
    let platform = match machine()? {
        ("x86_64", "linux") => "x86_64-unknown-linux-musl",
        ("aarch64", "linux") => "aarch64-unknown-linux-gnu",
        ("x86_64", _) => "x86_64-apple-darwin",
        _ => "aarch64-apple-darwin",
    };
    Some(Release {
        url: format!(
            "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{platform}.tar.gz"
        ),
        leading_folders: 1,
        into: "bin",
        otherwise: "building it from the crate registry instead",
    })
}
