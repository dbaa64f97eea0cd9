//! A tool that was found or installed.

use std::{fmt::Display, path::PathBuf};

use super::install::PinnedTool;

/// A tool that was found or installed.
pub struct Tool {
    /// Its name and version, for people.
    pub shown: String,
    /// The folder of its programs, unless it is in PATH already.
    pub folder: Option<PathBuf>,
}

impl Tool {
    /// A tool that is in PATH.
    pub fn from_path(name: &str, version: impl Display) -> Self {
        Self {
            shown: format!("{name} {version} from PATH"),
            folder: None,
        }
    }

    /// A tool that xtask installed into this folder.
    pub fn installed(tool: &PinnedTool<'_>, folder: PathBuf) -> Self {
        Self {
            shown: tool.shown(),
            folder: Some(folder),
        }
    }
}
