//! wasm-opt, which makes the app smaller. It is part of Binaryen.

use std::{path::PathBuf, process::Command};

use super::{
    download::{Release, install_release, machine},
    install::PinnedTool,
    lookup::{in_path, version_of},
    tool::Tool,
    version::Version,
};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
    terminal::{Status, print_line},
};

/// The one version that is used: each makes other bytes, and the budgets are about bytes.
/// Binaryen counts in whole numbers; npm's package adds two zeros.
const VERSION: &str = "132";
const NPM_VERSION: &str = "132.0.0";
const PINNED: Version = Version(132, 0, 0);

/// Finds wasm-opt in the pinned version, or installs it.
pub fn set_up(project: &Project) -> Result<Tool> {
    let version_in_path = in_path("wasm-opt").and_then(|program| version_of(&program));
    match version_in_path {
        Some(PINNED) => return Ok(Tool::from_path("wasm-opt", VERSION)),
        Some(other) => print_line(
            Status::Note,
            &format!(
                "wasm-opt {} in PATH is not used: {VERSION} is pinned",
                other.0
            ),
        ),
        None => {}
    }
    let from_npm = PinnedTool {
        name: "binaryen",
        version: NPM_VERSION,
        program: "node_modules/.bin/wasm-opt",
    };
    let from_release = PinnedTool {
        name: "binaryen",
        version: VERSION,
        program: "bin/wasm-opt",
    };
    for tool in [&from_npm, &from_release] {
        if let Some(programs) = tool.installed(project) {
            return Ok(Tool::installed(tool, programs));
        }
    }
    if in_path("npm").is_some()
        && let Some(programs) = install_from_npm(project, &from_npm)?
    {
        return Ok(Tool::installed(&from_npm, programs));
    }
    if let Some(release) = release()
        && let Some(programs) = install_release(project, &from_release, &release)?
    {
        return Ok(Tool::installed(&from_release, programs));
    }
    Err(Error::new(
        format!("wasm-opt {VERSION} is missing, and neither npm nor github.com could give it"),
        format!(
            "Install one of these and try again: node with npm; or exactly Binaryen {VERSION} \
             (https://github.com/WebAssembly/binaryen/releases), with wasm-opt in PATH.",
        ),
    ))
}

fn install_from_npm(project: &Project, tool: &PinnedTool<'_>) -> Result<Option<PathBuf>> {
    let step = Step {
        log_name: "install-wasm-opt",
        task: &format!("installing wasm-opt {VERSION} from npm"),
        usual_time: "10 s, once",
        help: "",
    };
    tool.install(project, |partial| {
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .arg("--prefix")
            .arg(partial)
            .arg(format!("binaryen@{NPM_VERSION}"))
            .current_dir(partial);
        project.steps.try_run(&step, &mut npm)
    })
}

fn release() -> Option<Release<'static>> {
    let platform = match machine()? {
        (architecture, "linux") => format!("{architecture}-linux"),
        ("aarch64", _) => "arm64-macos".to_owned(),
        _ => "x86_64-macos".to_owned(),
    };
    Some(Release {
        url: format!(
            "https://github.com/WebAssembly/binaryen/releases/download/version_{VERSION}/binaryen-version_{VERSION}-{platform}.tar.gz"
        ),
        leading_folders: 1,
        into: "",
        otherwise: "there is no other way to get it",
    })
}
