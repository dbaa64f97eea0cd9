//! Prebuilt tools from the releases of their own projects on GitHub.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{install::PinnedTool, lookup::in_path};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
    terminal::{Status, print_line},
};

/// A tar archive of a release, and how it is laid out.
pub struct Release<'text> {
    /// Its address.
    pub url: String,
    /// How many leading folders of its paths are left out, as by tar's
    /// `--strip-components`.
    pub leading_folders: u8,
    /// The subfolder of the tool's folder into which it is unpacked.
    pub into: &'text str,
    /// What is done when it cannot be downloaded, for the terminal.
    pub otherwise: &'text str,
}

/// Installs a prebuilt tool. `None` when the release cannot be downloaded.
///
/// The releases' checksums lie beside the archives on the same server, so that
/// checking them would prove nothing that HTTPS does not; the tool has to run and
/// say the wanted version before it is used.
pub fn install_release(
    project: &Project,
    tool: &PinnedTool<'_>,
    release: &Release<'_>,
) -> Result<Option<PathBuf>> {
    if in_path("curl").is_none() || in_path("tar").is_none() {
        return Ok(None);
    }
    let log = format!("download-{}", tool.name);
    let task = format!("downloading {} {}", tool.name, tool.version);
    let installed = tool.install(project, |partial| {
        let archive = partial.join("release.tar.gz");
        let step = Step {
            log_name: &log,
            task: &task,
            usual_time: "a few seconds",
            help: "",
        };
        if !project.steps.try_run(&step, &mut curl(release, &archive))? {
            return Ok(false);
        }
        let folder = partial.join(release.into);
        fs::create_dir_all(&folder).map_err(|error| Error::file("create", &folder, &error))?;
        let unpacked = Command::new("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(&folder)
            .arg(format!("--strip-components={}", release.leading_folders))
            .output()
            .is_ok_and(|output| output.status.success());
        let _ = fs::remove_file(&archive);
        Ok(unpacked)
    })?;
    if installed.is_none() {
        print_line(
            Status::Note,
            &format!(
                "no prebuilt {} {} could be downloaded from github.com; {}",
                tool.name, tool.version, release.otherwise
            ),
        );
    }
    Ok(installed)
}

/// This machine, as most projects name it in their releases.
pub fn machine() -> Option<(&'static str, &'static str)> {
    let architecture = match env::consts::ARCH {
        known @ ("x86_64" | "aarch64") => known,
        _ => return None,
    };
    match env::consts::OS {
        system @ ("linux" | "macos") => Some((architecture, system)),
        _ => None,
    }
}

fn curl(release: &Release<'_>, archive: &Path) -> Command {
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--location", "--silent", "--show-error"])
        .args(["--proto", "=https", "--connect-timeout", "5"])
        .args(["--max-time", "300", "--output"])
        .arg(archive)
        .arg(&release.url);
    curl
}
