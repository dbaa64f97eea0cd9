//! Installing a tool so that an interrupted installation never looks like a tool.
//!
//! Everything is done in a folder beside the final one and renamed into place
//! only after the tool has run and said the wanted version.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{self, Command},
    time::Duration,
};

use super::{lookup::version_of, version::Version};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
};

const PARTIAL: &str = ".partial-";
const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A tool with the version we want of it.
pub struct PinnedTool<'text> {
    /// The name of its folder, without the version.
    pub name: &'text str,
    /// The exact version.
    pub version: &'text str,
    /// The program, from the tool's folder.
    pub program: &'text str,
}

impl PinnedTool<'_> {
    /// The tool with its version, for people.
    pub fn shown(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// Where the tool is, or will be.
    pub fn folder(&self, project: &Project) -> PathBuf {
        project
            .tools
            .join(format!("{}-{}", self.name, self.version))
    }

    /// The folder of its programs, if it is installed and works.
    pub fn installed(&self, project: &Project) -> Option<PathBuf> {
        self.programs_in(&self.folder(project))
    }

    /// Runs the installation in a new folder; what works in there is moved to the
    /// tool's place. `false` from the installation means that it did not work.
    pub fn install(
        &self,
        project: &Project,
        installation: impl FnOnce(&Path) -> Result<bool>,
    ) -> Result<Option<PathBuf>> {
        remove_old_partials(&project.tools);
        let partial = project
            .tools
            .join(format!("{PARTIAL}{}-{}", self.name, process::id()));
        let _ = fs::remove_dir_all(&partial);
        fs::create_dir_all(&partial).map_err(|error| Error::file("create", &partial, &error))?;
        let worked = installation(&partial);
        let placed = match worked {
            Ok(true) if self.programs_in(&partial).is_some() => self.place(project, &partial),
            Ok(_) => Ok(None),
            Err(error) => Err(error),
        };
        let _ = fs::remove_dir_all(&partial);
        placed
    }

    fn place(&self, project: &Project, partial: &Path) -> Result<Option<PathBuf>> {
        let folder = self.folder(project);
        // Another call may have finished first: its tool is as good as ours.
        if let Some(programs) = self.programs_in(&folder) {
            return Ok(Some(programs));
        }
        let _ = fs::remove_dir_all(&folder);
        fs::rename(partial, &folder)
            .map_err(|error| Error::file("move the finished tool to", &folder, &error))?;
        Ok(self.programs_in(&folder))
    }

    fn programs_in(&self, folder: &Path) -> Option<PathBuf> {
        let program = folder.join(self.program);
        (program.is_file() && version_of(&program)? == Version::parse(self.version)?)
            .then(|| program.parent().map(Path::to_path_buf))?
    }
}

/// Removes what interrupted installations left, unless another call may still be
/// working in it.
fn remove_old_partials(tools: &Path) {
    let is_old = |path: &Path| {
        let modified = fs::metadata(path).and_then(|metadata| metadata.modified());
        modified.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > A_DAY))
    };
    for entry in fs::read_dir(tools).into_iter().flatten().flatten() {
        let is_partial = entry.file_name().to_string_lossy().starts_with(PARTIAL);
        if is_partial && is_old(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Builds a tool from the crate registry: unoptimised, because building it
/// optimised takes longer than it ever saves here.
///
/// Its build folder stays until it is done, so that an interrupted build goes on
/// where it was.
pub fn build_from_registry(
    project: &Project,
    tool: &PinnedTool<'_>,
    step: &Step<'_>,
    arguments: &[&str],
) -> Result<PathBuf> {
    let build = project.tools.join(".build").join(tool.name);
    let installed = tool.install(project, |partial| {
        let mut cargo = Command::new("cargo");
        cargo
            .args(["install", "--debug", "--root"])
            .arg(partial)
            .arg("--target-dir")
            .arg(&build)
            .args(arguments)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .current_dir(&project.tools);
        project.steps.run(step, &mut cargo).map(|()| true)
    })?;
    let _ = fs::remove_dir_all(&build);
    installed.ok_or_else(|| {
        Error::new(
            format!("{} was built but does not run", tool.name),
            format!(
                "Delete {} and try again, or install {} {} so that it is in PATH.",
                tool.folder(project).display(),
                tool.name,
                tool.version
            ),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::StepLog;

    fn project(name: &str) -> Project {
        let root = std::env::temp_dir().join(format!("loket-install-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&root);
        Project {
            target: root.join("target"),
            tools: root.join("tools"),
            steps: StepLog::new(root.join("logs")),
            root,
        }
    }

    #[cfg(unix)]
    fn write_tool(folder: &Path, version: &str) -> bool {
        use std::os::unix::fs::PermissionsExt;
        let file = folder.join("greet");
        fs::write(&file, format!("#!/bin/sh\necho greet {version}\n")).is_ok()
            && fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).is_ok()
    }

    #[cfg(unix)]
    #[test]
    fn only_a_tool_that_says_the_wanted_version_counts_as_installed() {
        let project = project("version");
        let tool = PinnedTool {
            name: "greet",
            version: "1.2.3",
            program: "greet",
        };
        assert_eq!(tool.installed(&project), None);

        let wrong = tool.install(&project, |folder| Ok(write_tool(folder, "1.2.2")));
        assert!(matches!(wrong, Ok(None)));
        let failed = tool.install(&project, |folder| {
            write_tool(folder, "1.2.3");
            Ok(false)
        });
        assert!(matches!(failed, Ok(None)));
        assert_eq!(tool.installed(&project), None);

        let right = tool.install(&project, |folder| Ok(write_tool(folder, "1.2.3")));
        assert!(matches!(right, Ok(Some(_))));
        assert_eq!(tool.installed(&project), Some(tool.folder(&project)));
        let left: Vec<_> = fs::read_dir(&project.tools)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name())
            .collect();
        assert_eq!(left, ["greet-1.2.3"], "nothing half done stays");
        let _ = fs::remove_dir_all(&project.root);
    }
}
