//! Whether a receipt can be trusted: complaints are sent by several clients while the
//! server is killed again and again, and its disk is full for a while. Afterwards every
//! receipt has to open its complaint, once, and there has to be no other complaint.
//!
//! Before that the disk of a server that nobody kills is full for a while: it has to take
//! complaints again as soon as there is room.
//!
//! SIGKILL ends a program, not the machine: what the disk does when the power goes is
//! not seen here.

mod clients;
mod disk;
mod full_disk;
mod run;
mod verify;

use disk::Disk;
use fastrand::Rng;
use loket_test_harness::{Server, ServerOptions};
use run::{CLIENTS, KILLS, Run, SUBMISSIONS};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long the server lives at most after it is ready, in milliseconds.
const LONGEST_LIFE: u64 = 40;
/// After which of them the disk is full.
const FULL_AFTER: u32 = 12;
/// For how long.
const FULL_FOR: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        now.map_or(1, |now| now.subsec_nanos().into())
    });
    println!("seed {seed} (`cargo xtask durability {seed}` takes the same turns)");
    let recovers = full_disk::recovers(random(seed, CLIENTS + 1));
    let holds = recovers.and_then(|recovers| Ok(run(seed)? && recovers));
    match holds {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the run could not be made: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(seed: u64) -> std::io::Result<bool> {
    let disk = Disk::new()?;
    let mut server = Server::start(ServerOptions {
        database_folder: Some(disk.folder().to_owned()),
        ..ServerOptions::without_app()
    });
    let run = Arc::new(Run::default());
    let start = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (run, address) = (run.clone(), server.address().to_owned());
            thread::spawn(move || clients::send_all(&run, &address, random(seed, client)))
        })
        .collect();
    let mut random = random(seed, CLIENTS);
    while run.done.load(SeqCst) < SUBMISSIONS {
        // A share of the complaints is let go with each start and takes about as long.
        thread::sleep(Duration::from_millis(random.u64(..LONGEST_LIFE)));
        if run.kills.load(SeqCst) >= KILLS {
            continue;
        }
        server.kill();
        server.start_again();
        if run.kills.load(SeqCst) + 1 == FULL_AFTER {
            // What it writes next needs new room on the disk.
            server.stop();
            server.start_again();
            fill_for_a_while(&run, &disk)?;
        } else {
            run.kills.fetch_add(1, SeqCst);
        }
    }
    for client in clients {
        if client.join().is_err() {
            return Err(std::io::Error::other("a client failed"));
        }
    }
    // Once more, so that what is looked at is what is in the file.
    server.kill();
    server.start_again();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{SUBMISSIONS} complaints by {CLIENTS} clients in {seconds:.0} s; the server was killed \
         by SIGKILL {} times",
        run.kills.load(SeqCst) + 1
    );
    println!(
        "requests {}, of these without an answer {}, refused {} (with a full disk {})",
        run.attempts.load(SeqCst),
        run.unreachable.load(SeqCst),
        run.refused.load(SeqCst),
        run.refused_while_full.load(SeqCst),
    );
    let mut holds = verify::verify(&run, server.address())?;
    if disk.can_be_filled() && run.refused_while_full.load(SeqCst) == 0 {
        println!("the full disk refused nothing: the run says nothing about a full disk");
        holds = false;
    }
    println!(
        "{}",
        if holds {
            "every receipt holds"
        } else {
            "NOT every receipt holds"
        }
    );
    Ok(holds)
}

/// Fills the disk, lets the next share of complaints go, and makes room after a while.
fn fill_for_a_while(run: &Run, disk: &Disk) -> std::io::Result<()> {
    if !disk.can_be_filled() {
        println!("the disk was not filled: no small file system can be mounted here");
        run.kills.fetch_add(1, SeqCst);
        return Ok(());
    }
    disk.fill()?;
    run.is_full.store(true, SeqCst);
    run.kills.fetch_add(1, SeqCst);
    thread::sleep(FULL_FOR);
    run.is_full.store(false, SeqCst);
    disk.empty()
}

/// A stream of random numbers for one thread, the same for the same seed.
fn random(seed: u64, thread: u32) -> Rng {
    Rng::with_seed(seed ^ (u64::from(thread) << 40))
}
