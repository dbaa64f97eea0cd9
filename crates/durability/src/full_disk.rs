//! A disk that is full and has room again, while the same server process goes on.

use crate::disk::Disk;
use fastrand::Rng;
use loket_test_harness::{Server, ServerOptions, request};
use serde_json::json;
use std::io;

/// More complaints than the write-ahead log has room for on a full disk.
const ATTEMPTS: u32 = 2000;
/// How many complaints have to be refused before there is room again.
const REFUSALS: usize = 5;
/// How many further complaints are sent then.
const AFTERWARDS: usize = 20;

/// Whether the server, without a restart, takes every complaint again as soon as there is
/// room: those that it refused, under their keys, and new ones.
///
/// # Errors
/// When the server or the disk cannot be set up.
pub fn recovers(mut random: Rng) -> io::Result<bool> {
    let disk = Disk::new()?;
    if !disk.can_be_filled() {
        println!("full disk, same process: not tried, no small file system can be mounted here");
        return Ok(true);
    }
    let mut server = Server::start(ServerOptions {
        database_folder: Some(disk.folder().to_owned()),
        ..ServerOptions::without_app()
    });
    // Folds the log of the first start into the database, so that it has to grow again.
    server.stop();
    server.start_again();
    let address = server.address().to_owned();
    let mut new_key = || format!("{:032x}", random.u128(..));

    let mut stored = 0;
    let mut refused = Vec::new();
    disk.fill()?;
    for _ in 0..ATTEMPTS {
        let key = new_key();
        match send(&address, &key)? {
            201 => stored += 1,
            500.. => refused.push(key),
            status => return Err(io::Error::other(format!("unexpected status {status}"))),
        }
        if refused.len() == REFUSALS {
            break;
        }
    }
    disk.empty()?;

    let again = refused.iter().cloned();
    let keys: Vec<String> = again.chain((0..AFTERWARDS).map(|_| new_key())).collect();
    let mut taken = 0;
    for key in &keys {
        taken += usize::from(send(&address, key)? == 201);
    }
    println!(
        "full disk, same process: {stored} complaints still fitted, {} were refused; with room \
         again {taken} of {} were taken",
        refused.len(),
        keys.len()
    );
    Ok(refused.len() == REFUSALS && taken == keys.len())
}

/// Sends a complaint once and returns the status of the answer.
fn send(address: &str, key: &str) -> io::Result<u16> {
    let message = "Antrean di loket tiga terlalu lama.";
    let body = json!({"kind": "service", "identity": "anonymous", "message": message}).to_string();
    let headers = [
        ("Content-Type", "application/json"),
        ("Idempotency-Key", key),
    ];
    Ok(request(address, "POST", "/api/v1/complaints", &headers, &body)?.status)
}
