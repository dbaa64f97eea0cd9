//! The tools that the build needs, and how each is found or installed.

pub mod browser;
mod download;
mod install;
mod lookup;
mod package_manager;
mod trunk;
pub mod wasm_bindgen;
mod wasm_opt;
pub mod wasm_target;

use std::{env, ffi::OsString, path::PathBuf};

use install::Wanted;

use crate::{failure::Outcome, project::Project};

/// A tool that was found or installed.
pub struct Tool {
    /// Its name and version, for people.
    shown: String,
    /// The folder of its programs, unless it is in PATH already.
    folder: Option<PathBuf>,
}

impl Tool {
    fn from_path(name: &str, version: impl std::fmt::Display) -> Self {
        Self {
            shown: format!("{name} {version} from PATH"),
            folder: None,
        }
    }

    fn kept_by_us(wanted: &Wanted<'_>, folder: PathBuf) -> Self {
        Self {
            shown: wanted.shown(),
            folder: Some(folder),
        }
    }
}

/// The tools for building the app.
pub struct Toolbox {
    tools: Vec<Tool>,
}

impl Toolbox {
    /// Finds every tool, and installs what is missing, quick ones first.
    pub fn set_up(project: &Project) -> Outcome<Self> {
        Ok(Self {
            tools: vec![
                wasm_opt::set_up(project)?,
                wasm_bindgen::set_up(project)?,
                trunk::set_up(project)?,
            ],
        })
    }

    /// Which tools are used, and in which versions.
    pub fn shown(&self) -> String {
        let all: Vec<&str> = self.tools.iter().map(|tool| tool.shown.as_str()).collect();
        all.join(", ")
    }

    /// PATH with the tools in front, so that Trunk finds these and looks no further.
    pub fn path_variable(&self) -> OsString {
        let old = env::var_os("PATH").unwrap_or_default();
        let ours = self.tools.iter().filter_map(|tool| tool.folder.clone());
        env::join_paths(ours.chain(env::split_paths(&old))).unwrap_or(old)
    }
}
