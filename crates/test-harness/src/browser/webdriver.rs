//! The WebDriver process (chromedriver), one for each browser.

use crate::environment::driver_program;
use crate::polling::wait_for;
use crate::process::{Process, free_port};
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A running driver. It is killed when it goes out of scope, and its profile is removed.
pub(super) struct Driver {
    _process: Process,
    port: u16,
    folder: TempDir,
}

/// The browser's time zone: far from the office's, so that nothing that the app says about
/// time can rest on the device's zone.
const TIME_ZONE: &str = "America/New_York";

impl Driver {
    /// Starts a driver on a free port.
    #[track_caller]
    pub(super) fn start() -> Self {
        let started =
            free_port().and_then(|port| Ok((port, TempDir::with_prefix("loket-browser-")?)));
        let (port, folder) =
            started.unwrap_or_else(|error| panic!("no port or no temporary folder: {error}"));
        let mut command = Command::new(driver_program());
        command
            .arg(format!("--port={port}"))
            .env("TZ", TIME_ZONE)
            .env("LANG", "C.UTF-8");
        let process = Process::start(command, &log_file(folder.path()));
        let process = process.unwrap_or_else(|error| panic!("the driver does not start: {error}"));
        let driver = Self {
            _process: process,
            port,
            folder,
        };
        let ready = wait_for(|| TcpStream::connect(("127.0.0.1", port)).ok());
        if ready.is_none() {
            panic!("the driver is not ready; it says:\n{}", driver.log());
        }
        driver
    }

    /// The URL of its WebDriver endpoint.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// An empty folder for the browser's profile.
    pub(super) fn profile_folder(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// The log of the driver.
    pub(super) fn log(&self) -> String {
        fs::read_to_string(log_file(self.folder.path())).unwrap_or_default()
    }
}

fn log_file(folder: &Path) -> PathBuf {
    folder.join("driver.log")
}
