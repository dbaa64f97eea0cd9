//! The tools for building the app, together.

use std::{env, ffi::OsString};

use super::{tool::Tool, trunk, wasm_bindgen, wasm_opt};
use crate::{error::Result, project::Project};

/// The tools for building the app.
pub struct Toolbox {
    tools: Vec<Tool>,
}

impl Toolbox {
    /// Finds every tool, and installs what is missing, quick ones first.
    pub fn set_up(project: &Project) -> Result<Self> {
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
