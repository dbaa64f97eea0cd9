//! `cargo xtask run`: everything built, and the server started.

use std::{
    env,
    net::TcpStream,
    process::{self, Command, Stdio},
    time::Instant,
};

use super::announce::reachable_address;
use crate::{
    build::{app, host},
    error::{Error, Result},
    project::Project,
    terminal::{Status, format_duration, print_line},
};

const DEFAULT_ADDRESS: &str = "127.0.0.1:8080";

/// Where everybody reaches the app; an argument to the server counts more.
const PUBLIC_ADDRESS: &str = "LOKET_PUBLIC_URL";

/// Builds what is not built, and becomes the server.
pub fn run(project: &Project, release: bool, server_arguments: &[String]) -> Result {
    let started = Instant::now();
    app::build(project, "/", || {
        host::build_server(project)?;
        if release {
            host::build_release_server(project)?;
        }
        Ok(())
    })?;
    print_summary(project, started);

    let address = address(server_arguments);
    let server = match release {
        true => host::release_server(project),
        false => host::server(project),
    };
    let mut command = Command::new(server);
    command
        .arg("serve")
        .args(server_arguments)
        .current_dir(&project.root);
    // So that the sitemap and the pages' own addresses are there to be looked at.
    if env::var_os(PUBLIC_ADDRESS).is_none() {
        command.env(PUBLIC_ADDRESS, format!("http://{address}"));
    }
    // Where something answers already, the server itself says that the port is
    // taken; nobody may then announce the other program as ours.
    let is_taken = reachable_address(&address).is_some_and(|at| TcpStream::connect(at).is_ok());
    if !is_taken {
        announce_later(&address)?;
    }
    become_server(command)
}

fn print_summary(project: &Project, started: Instant) {
    let steps = project.steps.summary();
    if steps.is_empty() {
        return;
    }
    print_line(
        Status::Done,
        &format!(
            "everything is ready after {}:",
            format_duration(started.elapsed())
        ),
    );
    for (task, took) in steps {
        eprintln!("         {:>12}  {task}", format_duration(took));
    }
}

/// Where the server will listen, by its own rules: argument, environment, default.
fn address(server_arguments: &[String]) -> String {
    let mut arguments = server_arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--listen" {
            if let Some(address) = arguments.next() {
                return address.clone();
            }
        } else if let Some(address) = argument.strip_prefix("--listen=") {
            return address.to_owned();
        }
    }
    env::var("LOKET_LISTEN").unwrap_or_else(|_| DEFAULT_ADDRESS.to_owned())
}

/// Starts a second xtask that says where the server is as soon as it answers: this
/// process cannot, because it becomes the server.
fn announce_later(address: &str) -> Result {
    let own = env::current_exe().map_err(|error| {
        Error::new(
            format!("xtask cannot find its own program: {error}"),
            "Try again; do not run `cargo clean` meanwhile.",
        )
    })?;
    let announcer = Command::new(own)
        .args(["announce", address, &process::id().to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn();
    // Without it the server runs just as well.
    drop(announcer);
    Ok(())
}

/// Replaces this process, so that Ctrl-C, `kill` and the exit code are the server's.
#[cfg(unix)]
fn become_server(mut command: Command) -> Result {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Error::new(
        format!("could not start the server: {error}"),
        "Delete target/debug/loket-server and try again.",
    ))
}

#[cfg(not(unix))]
fn become_server(mut command: Command) -> Result {
    let status = command.status();
    if status.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Error::new(
        "the server ended with an error",
        "Its own message is above.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_one_the_server_is_told() {
        let table: [(&[&str], &str); 4] = [
            (&[], DEFAULT_ADDRESS),
            (&["--listen", "127.0.0.1:9000"], "127.0.0.1:9000"),
            (&["--dist", "x", "--listen=[::1]:80"], "[::1]:80"),
            (&["--listen"], DEFAULT_ADDRESS),
        ];
        for (arguments, expected) in table {
            let arguments: Vec<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(address(&arguments), expected);
        }
    }
}
