//! The real server, on a port and a database of its own.

mod import;
mod options;
mod staff;

pub use options::ServerOptions;

use crate::environment::server_program;
use crate::http_client::{Response, request};
use crate::polling::wait_with_timeout;
use crate::process::{Process, free_port};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// A running server. It is killed when it goes out of scope, and its temporary folder is
/// removed.
pub struct Server {
    process: Option<Process>,
    address: String,
    options: ServerOptions,
    folder: TempDir,
}

/// Limits per client, set so high that no journey reaches them. The server's own tests
/// test them.
const LIMITS: [&str; 9] = [
    "LOKET_READS_PER_MINUTE",
    "LOKET_READS_BURST",
    "LOKET_LOOKUPS_PER_MINUTE",
    "LOKET_LOOKUPS_BURST",
    "LOKET_FAILED_LOOKUPS_BURST",
    "LOKET_COMPLAINTS_PER_MINUTE",
    "LOKET_COMPLAINTS_BURST",
    "LOKET_PROOF_OF_WORK_THRESHOLD_PER_MINUTE",
    "LOKET_PROOF_OF_WORK_THRESHOLD_BURST",
];

/// Names the file from which a development build of the server reads the time.
const CLOCK: &str = "LOKET_CLOCK_FILE";

/// Reading a catalogue of many thousand permits takes long.
const START_TIMEOUT: Duration = Duration::from_secs(300);

impl Server {
    /// Starts a server on a free port, and waits until it answers.
    #[track_caller]
    pub fn start(options: ServerOptions) -> Self {
        let started =
            free_port().and_then(|port| Ok((port, TempDir::with_prefix("loket-journey-")?)));
        let (port, folder) =
            started.unwrap_or_else(|error| panic!("no port or no temporary folder: {error}"));
        let mut server = Self {
            process: None,
            address: format!("127.0.0.1:{port}"),
            options,
            folder,
        };
        server.start_again();
        server
    }

    /// Sets the clock of the server, and of whatever the office does from now on. Until
    /// then it is the machine's.
    #[track_caller]
    pub fn set_now(&self, instant: &str) {
        let (file, next) = (self.clock_file(), self.folder.path().join("clock.next"));
        let set = fs::write(&next, instant).and_then(|()| fs::rename(&next, &file));
        set.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Ends the server by SIGKILL, as a power cut would.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// Asks the server to end by SIGTERM, and waits until it has: it folds its journal into
    /// the database.
    #[track_caller]
    pub fn stop(&mut self) {
        if let Some(process) = self.process.take() {
            let stopped = process.terminate();
            stopped.unwrap_or_else(|error| panic!("the server does not stop: {error}"));
        }
    }

    /// Starts the server once more: same address, same database.
    #[track_caller]
    pub fn start_again(&mut self) {
        let mut command = Command::new(server_program());
        command
            .args(["serve", "--log", "text", "--listen", &self.address])
            .arg("--database")
            .arg(self.database())
            .arg("--dist")
            .arg(self.options.dist.as_deref().unwrap_or(Path::new("none")))
            .arg("--content")
            .arg(&self.options.content)
            .env(CLOCK, self.clock_file())
            .envs(LIMITS.map(|name| (name, "1000000")))
            .envs(self.options.environment.iter().copied());
        let process = Process::start(command, &self.log_file());
        let mut process =
            process.unwrap_or_else(|error| panic!("the server does not start: {error}"));
        let ready = wait_with_timeout(START_TIMEOUT, || {
            let ready = request(&self.address, "GET", "/healthz", &[], "")
                .is_ok_and(|answer| answer.status == 200);
            (ready || process.has_ended()).then_some(ready)
        });
        if ready != Some(true) {
            panic!("the server is not ready; it says:\n{}", self.log());
        }
        self.process = Some(process);
    }

    /// Sends a request without a browser.
    #[track_caller]
    pub fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response {
        request(&self.address, method, path, headers, body).unwrap_or_else(|error| {
            panic!(
                "no answer to {method} {path}: {error}\nThe server says:\n{}",
                self.log()
            )
        })
    }

    /// Everything that the server has said.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        let folder = self.options.database_folder.as_deref();
        folder.unwrap_or(self.folder.path()).join("loket.db")
    }

    fn clock_file(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }
}
