//! Child processes that live as long as their owner.

use std::fs::File;
use std::io;
use std::net::TcpListener;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// A child process, killed when it goes out of scope, also by a panic.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts a program and appends its output to a log file.
    pub(crate) fn start(mut command: Command, log: &Path) -> io::Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        Ok(Self { child })
    }

    /// Asks it to end by SIGTERM, and waits until it has.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub(crate) fn terminate(mut self) -> io::Result<()> {
        let process = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &process]).status()?;
        self.child.wait()?;
        Ok(())
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Process {
    /// On Unix this is SIGKILL: the program gets no chance to tidy up.
    fn drop(&mut self) {
        // Fails only for a program that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ports below those that Linux takes for outgoing connections (32768 and up), so that no
/// connection gets the port of a server before the server does, or while it is restarted.
const PORTS: RangeInclusive<u16> = 12_000..=32_000;

/// A port that nobody listens on, and that this process never gives out twice.
///
/// # Errors
/// When every port is taken.
pub(crate) fn free_port() -> io::Result<u16> {
    static GIVEN_OUT: AtomicU32 = AtomicU32::new(0);
    let count = u32::from(PORTS.end() - PORTS.start()) + 1;
    // Each process begins elsewhere: several may run at once.
    let begin = std::process::id().wrapping_mul(199);
    for _ in 0..count {
        let place = begin.wrapping_add(GIVEN_OUT.fetch_add(1, Relaxed)) % count;
        let port = PORTS.start() + place as u16;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    Err(io::Error::other("no free port"))
}
