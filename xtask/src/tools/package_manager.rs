//! Packages of the operating system, where that is Debian or one of its kind.

use std::{path::Path, process::Command};

use super::lookup::{in_path, output_of};
use crate::{error::Result, project::Project, step::Step};

/// A way to call apt-get with the rights it needs.
pub struct AptGet {
    as_root: bool,
}

impl AptGet {
    /// `None` where there is no apt-get, or where it would ask for a password.
    pub fn find() -> Option<Self> {
        in_path("apt-get")?;
        let is_root = output_of(Path::new("id"), &["-u"]).as_deref() == Some("0");
        let has_sudo = || output_of(Path::new("sudo"), &["-n", "true"]).is_some();
        (is_root || has_sudo()).then_some(Self { as_root: is_root })
    }

    /// A command with the rights of root.
    pub fn command(&self, program: &str) -> Command {
        if self.as_root {
            return Command::new(program);
        }
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", program]);
        sudo
    }

    /// Installs packages, with new package lists if one of them is not known.
    pub fn install(&self, project: &Project, step: &Step<'_>, packages: &[&str]) -> Result<bool> {
        if !packages.iter().all(|package| is_known(package)) {
            let update = Step {
                log_name: "apt-update",
                task: "reading the system's package lists",
                usual_time: "10 s",
                help: "",
            };
            let mut command = self.command("apt-get");
            command.arg("update");
            if !project.steps.try_run(&update, &mut command)? {
                return Ok(false);
            }
        }
        let mut command = self.command("apt-get");
        command
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive");
        project.steps.try_run(step, &mut command)
    }
}

fn is_known(package: &str) -> bool {
    output_of(Path::new("apt-cache"), &["policy", package]).is_some_and(|policy| {
        policy.contains("Candidate: ") && !policy.contains("Candidate: (none)")
    })
}
