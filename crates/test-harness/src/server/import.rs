//! Imports, by `loket-server import`.

use super::Server;
use crate::environment::server_program;
use crate::imported_application::ImportedApplication;
use std::fs;
use std::process::Command;

impl Server {
    /// Imports applications while the server is running.
    #[track_caller]
    pub fn import(&self, applications: &[ImportedApplication]) {
        let json = serde_json::to_string(applications)
            .unwrap_or_else(|error| panic!("applications that are no JSON: {error}"));
        self.import_file("applications", "import.json", &json);
    }

    /// Imports a file: `applications`, `integrity` or `evaluation`.
    #[track_caller]
    pub fn import_file(&self, what: &str, name: &str, content: &str) {
        let file = self.folder.path().join(name);
        fs::write(&file, content).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let done = Command::new(server_program())
            .args(["import", what])
            .arg(&file)
            .arg("--database")
            .arg(self.database())
            .arg("--content")
            .arg(&self.options.content)
            .env(super::CLOCK, self.clock_file())
            .output();
        let done = done.unwrap_or_else(|error| panic!("the import does not start: {error}"));
        assert!(
            done.status.success(),
            "the import failed:\n{}",
            String::from_utf8_lossy(&done.stderr)
        );
    }
}
