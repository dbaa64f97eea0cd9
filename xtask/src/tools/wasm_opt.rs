//! wasm-opt, which makes the app smaller. It is part of Binaryen.

use std::{path::PathBuf, process::Command};

use super::{
    Tool,
    download::{Release, install_release, machine},
    install::Wanted,
    lookup::{Version, in_path, version_of},
};
use crate::{
    failure::{Failure, Outcome},
    project::Project,
    step::Step,
};

/// The version of the npm package; Binaryen's own number is the first part.
const NPM_VERSION: &str = "132.0.0";
const VERSION: &str = "132";
/// Older ones refuse the wasm features that the compiler uses today.
const AT_LEAST: Version = Version(116, 0, 0);

/// Finds a wasm-opt that is new enough, or installs one.
pub fn set_up(project: &Project) -> Outcome<Tool> {
    let version_in_path = in_path("wasm-opt").and_then(|program| version_of(&program));
    if let Some(version) = version_in_path.filter(|version| *version >= AT_LEAST) {
        return Ok(Tool::from_path("wasm-opt", version.0));
    }
    let from_npm = Wanted {
        name: "binaryen",
        version: NPM_VERSION,
        program: "node_modules/.bin/wasm-opt",
    };
    let from_release = Wanted {
        name: "binaryen",
        version: VERSION,
        program: "bin/wasm-opt",
    };
    for tool in [&from_npm, &from_release] {
        if let Some(programs) = tool.installed(project) {
            return Ok(Tool::kept_by_us(tool, programs));
        }
    }
    if in_path("npm").is_some()
        && let Some(programs) = install_from_npm(project, &from_npm)?
    {
        return Ok(Tool::kept_by_us(&from_npm, programs));
    }
    if let Some(release) = release()
        && let Some(programs) = install_release(project, &from_release, &release)?
    {
        return Ok(Tool::kept_by_us(&from_release, programs));
    }
    Err(Failure::new(
        "wasm-opt is missing, and neither npm nor github.com could give it",
        format!(
            "Install one of these and try again: node with npm; or Binaryen {} or newer \
             (https://github.com/WebAssembly/binaryen/releases), with wasm-opt in PATH.",
            AT_LEAST.0
        ),
    ))
}

fn install_from_npm(project: &Project, tool: &Wanted<'_>) -> Outcome<Option<PathBuf>> {
    let step = Step {
        log: "install-wasm-opt",
        does: "installing wasm-opt 132 from npm",
        usually: "10 s, once",
        advice: "",
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
