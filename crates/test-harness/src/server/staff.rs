//! The office's side of a complaint, by the commands that its staff use.

use super::Server;
use crate::environment::server_program;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The account that sees every complaint, the one that adds accounts, and the password of
/// both.
const ACCOUNT: &str = "pengawas";
const ADMINISTRATOR: &str = "pengelola";
const PASSWORD: &str = "kata sandi untuk perjalanan";

impl Server {
    /// Gives a complaint to a unit.
    #[track_caller]
    pub fn assign(&self, ticket: &str, unit: &str) {
        self.run_staff_command(&["assign", ticket, "--unit", unit]);
    }

    /// Answers a complaint.
    #[track_caller]
    pub fn answer(&self, ticket: &str, text: &str) {
        let file = self.folder.path().join("answer.txt");
        write(&file, text);
        self.run_staff_command(&["answer", ticket, "--text-file", &file.to_string_lossy()]);
    }

    /// Asks the citizen to agree that a complaint is settled.
    #[track_caller]
    pub fn propose_closing(&self, ticket: &str) {
        self.run_staff_command(&["close", ticket]);
    }

    /// Releases a complaint for the public register.
    #[track_caller]
    pub fn release(&self, ticket: &str) {
        self.run_staff_command(&["release", ticket]);
    }

    /// Everything that the staff see of a complaint.
    #[track_caller]
    pub fn show_complaint(&self, ticket: &str) -> String {
        self.run_staff_command(&["show", ticket])
    }

    /// The list of complaints as the staff see it.
    #[track_caller]
    pub fn list_complaints(&self) -> String {
        self.run_staff_command(&["list"])
    }

    /// The files of a complaint.
    #[track_caller]
    pub fn evidence_of(&self, ticket: &str) -> Vec<Vec<u8>> {
        let folder = self.folder.path().join(format!("files-{ticket}"));
        self.run_staff_command(&["show", ticket, "--files-to", &folder.to_string_lossy()]);
        let entries = fs::read_dir(&folder);
        let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        let read = |file| fs::read(file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        files.iter().map(read).collect()
    }

    #[track_caller]
    fn run_staff_command(&self, arguments: &[&str]) -> String {
        let password = self.folder.path().join("password.txt");
        if !password.exists() {
            write(&password, PASSWORD);
            for (name, role) in [(ADMINISTRATOR, "administrator"), (ACCOUNT, "oversight")] {
                let mut add = Command::new(server_program());
                add.args(["staff", "add", name, "--role", role])
                    .args(["--unit", "Tim pengaduan", "--new-password-file"])
                    .arg(&password);
                // The first account is nobody's work.
                if name == ACCOUNT {
                    add.args(["--as", ADMINISTRATOR, "--password-file"])
                        .arg(&password);
                }
                self.run(add);
            }
        }
        let mut command = Command::new(server_program());
        command
            .arg("complaints")
            .args(arguments)
            .args(["--as", ACCOUNT, "--password-file"])
            .arg(&password);
        self.run(command)
    }

    #[track_caller]
    fn run(&self, mut command: Command) -> String {
        command
            .arg("--database")
            .arg(self.database())
            .arg("--content")
            .arg(&self.options.content)
            .env(super::CLOCK, self.clock_file());
        let done = command.output();
        let done = done.unwrap_or_else(|error| panic!("the staff command does not start: {error}"));
        assert!(
            done.status.success(),
            "{command:?} failed:\n{}",
            String::from_utf8_lossy(&done.stderr)
        );
        String::from_utf8_lossy(&done.stdout).into_owned()
    }
}

#[track_caller]
fn write(file: &Path, text: &str) {
    fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
