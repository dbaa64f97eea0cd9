//! Applications that another system hands over, as with `loket-server import`.

use super::Server;
use crate::applications::ImportedApplication;
use crate::environment::server_program;
use std::fs;
use std::process::Command;

impl Server {
    /// Imports applications while the server is running.
    #[track_caller]
    pub fn import(&self, applications: &[ImportedApplication]) {
        let file = self.folder.path().join("import.json");
        let json = serde_json::to_vec(applications)
            .unwrap_or_else(|error| panic!("applications that are no JSON: {error}"));
        fs::write(&file, json).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let done = Command::new(server_program())
            .args(["import", "applications"])
            .arg(&file)
            .arg("--database")
            .arg(self.database())
            .arg("--data")
            .arg(&self.options.data)
            .output();
        let done = done.unwrap_or_else(|error| panic!("the import does not start: {error}"));
        assert!(
            done.status.success(),
            "the import failed:\n{}",
            String::from_utf8_lossy(&done.stderr)
        );
    }
}
