//! Where things are: the clone, its build output, and the tools shared by all clones.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    step::StepLog,
};

/// The folders every command works in, and the steps it has done so far.
pub struct Project {
    /// The root of the clone.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Where xtask installs tools. Outside the clone, so that a second clone or a
    /// deleted target folder costs nothing.
    pub tools: PathBuf,
    /// The steps done so far, for the summary at the end.
    pub steps: StepLog,
}

impl Project {
    /// Finds the clone that this program was built from.
    pub fn locate() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .filter(|root| root.join("Cargo.lock").is_file() || root.join("Cargo.toml").is_file())
            .ok_or_else(|| {
                Error::new(
                    format!("{} is not inside a clone of Loket", manifest.display()),
                    "Run it as `cargo xtask` inside the clone.",
                )
            })?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self {
            tools: tools_folder(&root)?,
            steps: StepLog::new(target.join("xtask/logs")),
            root,
            target,
        })
    }

    /// The manifest of the app, which is that of the workspace.
    pub fn manifest(&self) -> PathBuf {
        self.root.join("Cargo.toml")
    }

    /// The built app, ready to be served.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Our own files inside cargo's target folder.
    pub fn own_target(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// A program that cargo built for this machine.
    pub fn program(&self, profile_folder: &str, name: &str) -> PathBuf {
        self.target
            .join(profile_folder)
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A path as a person in the root of the clone would type it.
    pub fn shown<'path>(&self, path: &'path Path) -> std::path::Display<'path> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

fn tools_folder(root: &Path) -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    set("LOKET_TOOLS")
        .map(|folder| root.join(folder))
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| PathBuf::from(cache).join("loket/tools")))
        .or_else(|| env::home_dir().map(|home| home.join(".cache/loket/tools")))
        .ok_or_else(|| {
            Error::new(
                "there is no home folder to keep the tools in",
                "Set LOKET_TOOLS to a folder that survives between builds.",
            )
        })
}
