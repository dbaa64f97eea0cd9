//! Trunk, which bundles the app.

use super::{
    download::{Release, install_release, machine},
    install::{PinnedTool, build_from_registry},
    lookup::{in_path, version_of},
    tool::Tool,
    version::Version,
};
use crate::{error::Result, project::Project, step::Step};

const VERSION: &str = "0.22.1";
/// Older ones cannot minify the glue of today's wasm-bindgen.
const AT_LEAST: Version = Version(0, 22, 1);
const BELOW: Version = Version(0, 23, 0);

/// Finds Trunk, or installs it.
pub fn set_up(project: &Project) -> Result<Tool> {
    let in_path = in_path("trunk").and_then(|program| version_of(&program));
    if let Some(version) = in_path.filter(|version| (AT_LEAST..BELOW).contains(version)) {
        return Ok(Tool::from_path("trunk", version));
    }
    let tool = PinnedTool {
        name: "trunk",
        version: VERSION,
        program: "bin/trunk",
    };
    if let Some(programs) = tool.installed(project) {
        return Ok(Tool::installed(&tool, programs));
    }
    if let Some(release) = release()
        && let Some(programs) = install_release(project, &tool, &release)?
    {
        return Ok(Tool::installed(&tool, programs));
    }
    let step = Step {
        log_name: "install-trunk",
        task: "building Trunk 0.22.1 from the crate registry",
        usual_time: "3 to 6 min on two cores, once",
        help: "Install Trunk 0.22.1 in another way (https://trunkrs.dev) so that it is in \
                 PATH, and try again.",
    };
    // Trunk wants a newer compiler than it needs; one TLS backend must be chosen.
    let arguments = [
        "--locked",
        "--ignore-rust-version",
        "--no-default-features",
        "--features=rustls",
        "--version=0.22.1",
        "trunk",
    ];
    build_from_registry(project, &tool, &step, &arguments)
        .map(|programs| Tool::installed(&tool, programs))
}

fn release() -> Option<Release<'static>> {
    let (architecture, system) = machine()?;
    let system = match system {
        "macos" => "apple-darwin",
        _ => "unknown-linux-gnu",
    };
    Some(Release {
        url: format!(
            "https://github.com/trunk-rs/trunk/releases/download/v{VERSION}/trunk-{architecture}-{system}.tar.gz"
        ),
        leading_folders: 0,
        into: "bin",
        otherwise: "building it from the crate registry instead",
    })
}
