//! The real binary as a process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Output, Stdio};

/// The binary without anything of this environment that would configure it.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("LOKET_")) {
        command.env_remove(name);
    }
    command.args(arguments);
    command
}

/// What it says when it ends by itself.
pub fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// The standard error of a command that must fail with exit code 1.
pub fn failure(arguments: &[&str]) -> String {
    let output = run(arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {error}");
    for unwanted in ["panicked", "RUST_BACKTRACE", "Err("] {
        assert!(!error.contains(unwanted), "{error}");
    }
    error
}

/// A running server. It is killed when the test ends.
pub struct Server {
    child: Child,
    log: BufReader<std::process::ChildStderr>,
    pub address: SocketAddr,
    pub seen: String,
}

impl Server {
    /// Starts it on a free port and waits until it listens.
    pub fn start(arguments: &[&str]) -> Self {
        let mut child = command(&["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut seen = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(log.read_line(&mut line).unwrap() > 0, "it ended: {seen}");
            seen.push_str(&line);
            if let Some((_, rest)) = line.split_once("listening on http://") {
                let end = rest.find(['"', '\n']).unwrap();
                break rest[..end].parse().unwrap();
            }
        };
        Self {
            child,
            log,
            address,
            seen,
        }
    }

    /// Sends a raw request and returns the raw answer.
    pub fn exchange(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks it to stop, and returns its exit code and its whole log.
    pub fn terminate(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        let code = self.child.wait().unwrap().code();
        let mut log = std::mem::take(&mut self.seen);
        self.log.read_to_string(&mut log).unwrap();
        (code, log)
    }

    /// Kills it without any warning.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
