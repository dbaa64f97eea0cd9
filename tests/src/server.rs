//! The real server, on a port and a database of its own.

mod import;
mod staff;

use crate::environment::{data_folder, dist_folder, server_program};
use crate::http_request::{Answer, request};
use crate::process::{Process, free_port};
use crate::waiting::wait_at_most;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// What differs from one server to another.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The folder of the built app.
    pub dist: PathBuf,
    /// The folder of the data.
    pub data: PathBuf,
    /// What is set in its environment.
    pub environment: Vec<(&'static str, &'static str)>,
}

/// A server. It stops when it goes out of scope, and its database goes with it.
pub struct Server {
    process: Option<Process>,
    address: String,
    options: ServerOptions,
    folder: TempDir,
}

/// More than any journey needs: how often one client may ask is tested with the server.
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

/// Names the file from which a server that is built for development reads its time.
const CLOCK: &str = "LOKET_CLOCK_FILE";

/// A catalogue of many thousand permits takes its time to be read.
const START: Duration = Duration::from_secs(300);

impl Default for ServerOptions {
    fn default() -> Self {
        Self {
            dist: dist_folder(),
            data: data_folder(),
            environment: Vec::new(),
        }
    }
}

impl Server {
    /// Starts a server on a free port and an empty database.
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

    /// Starts the server once more: same address, same database.
    #[track_caller]
    pub fn start_again(&mut self) {
        let mut command = Command::new(server_program());
        command
            .args(["serve", "--log", "text", "--listen", &self.address])
            .arg("--database")
            .arg(self.database())
            .arg("--dist")
            .arg(&self.options.dist)
            .arg("--content")
            .arg(&self.options.data)
            .env(CLOCK, self.clock_file())
            .envs(LIMITS.map(|name| (name, "100000")))
            .envs(self.options.environment.iter().copied());
        let process = Process::start(command, &self.log_file());
        let mut process =
            process.unwrap_or_else(|error| panic!("the server does not start: {error}"));
        let ready = wait_at_most(START, || {
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
    ) -> Answer {
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
        self.folder.path().join("loket.db")
    }

    fn clock_file(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }
}
