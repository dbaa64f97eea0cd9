//! The server that is killed.

use loket_journeys::{data_folder, request, server_program};
use std::fs::File;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A server on one address and one database, however often it is started.
pub struct RestartedServer {
    child: Child,
    address: String,
    folder: PathBuf,
}

/// More than any of them needs.
const LIMITS: [&str; 7] = [
    "LOKET_READS_PER_MINUTE",
    "LOKET_READS_BURST",
    "LOKET_LOOKUPS_PER_MINUTE",
    "LOKET_LOOKUPS_BURST",
    "LOKET_COMPLAINTS_PER_MINUTE",
    "LOKET_COMPLAINTS_BURST",
    "LOKET_PROOF_OF_WORK_THRESHOLD_BURST",
];

impl RestartedServer {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// When it cannot be started, or is not ready in time.
    pub fn start(folder: &Path) -> io::Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let mut server = Self {
            child: spawn(folder, &address)?,
            address,
            folder: folder.to_owned(),
        };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Kills it at whatever it is doing, and starts it again.
    ///
    /// # Errors
    /// When it does not come back.
    pub fn kill_and_start(&mut self) -> io::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        self.child = spawn(&self.folder, &self.address)?;
        self.wait_until_ready()
    }

    /// Asks it to stop, which folds its journal into the database, and starts it again:
    /// what it writes next needs new room on the disk.
    ///
    /// # Errors
    /// When it does not come back.
    pub fn stop_and_start(&mut self) -> io::Result<()> {
        let process = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &process]).status()?;
        self.child.wait()?;
        self.child = spawn(&self.folder, &self.address)?;
        self.wait_until_ready()
    }

    fn wait_until_ready(&mut self) -> io::Result<()> {
        let deadline = Instant::now() + Duration::from_secs(60);
        while Instant::now() < deadline {
            let answer = request(&self.address, "GET", "/healthz", &[], "");
            if answer.is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(io::Error::other(format!("the server ended with {status}")));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Err(io::Error::other("the server is not ready after a minute"))
    }
}

impl Drop for RestartedServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Its log goes nowhere: on the full disk it would be in the way.
fn spawn(folder: &Path, address: &str) -> io::Result<Child> {
    Command::new(server_program())
        .args(["serve", "--dist", "none", "--listen", address])
        .arg("--content")
        .arg(data_folder())
        .arg("--database")
        .arg(folder.join("loket.db"))
        .envs(LIMITS.map(|name| (name, "1000000")))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create("/dev/null")?)
        .spawn()
}
