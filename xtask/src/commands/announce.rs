//! Says where the server is, once it answers. Called by `cargo xtask run` alone.

use std::{
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, ToSocketAddrs},
    thread,
    time::{Duration, Instant},
};

use crate::{
    error::Result,
    terminal::{Status, print_line},
};

const PATIENCE: Duration = Duration::from_secs(60);

/// Waits until the server answers, and prints its address. When the server ends
/// first, its own message is on the terminal and nothing needs to be added.
pub fn run(address: &str, server: u32) -> Result {
    let Some(address) = reachable_address(address) else {
        return Ok(());
    };
    let started = Instant::now();
    while is_running(server) && started.elapsed() < PATIENCE {
        if answers(address) && is_running(server) {
            print_line(
                Status::Done,
                &format!("Loket is running at http://{address}/ (Ctrl-C stops it)"),
            );
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    if is_running(server) {
        print_line(
            Status::Note,
            &format!("the server does not answer at http://{address}/healthz yet"),
        );
    }
    Ok(())
}

/// Where a server that listens there can be reached: one that listens on every
/// address is reached on this machine's own.
pub fn reachable_address(listens: &str) -> Option<SocketAddr> {
    let mut address = listens.to_socket_addrs().ok()?.next()?;
    if address.ip().is_unspecified() {
        address.set_ip(match address.ip() {
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    Some(address)
}

fn answers(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = String::new();
        // The first line is enough, and what follows need not be text.
        let _ = stream.take(64).read_to_string(&mut answer);
        Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

/// The server started this process, so this process has another parent as soon as
/// the server is gone.
#[cfg(unix)]
fn is_running(server: u32) -> bool {
    std::os::unix::process::parent_id() == server
}

#[cfg(not(unix))]
fn is_running(_server: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_on_every_address_is_reached_on_this_machine() {
        let shown = |listens| reachable_address(listens).map(|address| address.to_string());
        assert_eq!(shown("0.0.0.0:80").as_deref(), Some("127.0.0.1:80"));
        assert_eq!(shown("[::]:80").as_deref(), Some("[::1]:80"));
        assert_eq!(shown("10.0.0.1:80").as_deref(), Some("10.0.0.1:80"));
        assert_eq!(shown("nonsense"), None);
    }
}
