//! The import as a process of its own, as an officer would run it.

use crate::table;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Imports a table into a folder, and prints what it took.
pub fn import(folder: &Path, applications: u32) {
    std::fs::create_dir(folder).unwrap();
    let file = folder.join("applications.csv");
    let events = table::write(&file, applications);
    let size = std::fs::metadata(&file).unwrap().len();
    println!("  {events} events, {} of CSV", megabytes(size));

    let started = Instant::now();
    let mut child = Command::new(binary())
        .args(["import", "applications"])
        .arg(&file)
        .arg("--database")
        .arg(folder.join("loket.db"))
        .args(["--content", concat!(env!("CARGO_MANIFEST_DIR"), "/content")])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let peak = peak_memory(&mut child);
    let seconds = started.elapsed().as_secs_f64();
    assert!(child.wait().unwrap().success(), "the import failed");

    let database = std::fs::metadata(folder.join("loket.db")).unwrap().len();
    println!(
        "  {seconds:.1} s with start and end, {:.0} applications/s, {:.0} rows/s",
        f64::from(applications) / seconds,
        events as f64 / seconds
    );
    println!(
        "  peak memory {}, database {}",
        megabytes(peak),
        megabytes(database)
    );
}

/// Beside this program, in the folder of the same profile.
fn binary() -> PathBuf {
    let examples = std::env::current_exe().unwrap();
    let binary = examples
        .parent()
        .and_then(Path::parent)
        .unwrap()
        .join("loket-server");
    assert!(
        binary.exists(),
        "{} is missing; build it with cargo build --release -p loket-server",
        binary.display()
    );
    binary
}

/// The most that the process ever had in memory, asked until it ends. The system keeps
/// the maximum, so only the last few milliseconds can be missed.
fn peak_memory(child: &mut Child) -> u64 {
    let file = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&file).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        peak = kilobytes.map_or(peak, |kilobytes: u64| kilobytes * 1024);
        std::thread::sleep(Duration::from_millis(2));
    }
    peak
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
