//! An import by the server's own command, as a program of its own.

use crate::applications::GeneratedApplications;
use loket_test_harness::{Server, content_folder, server_program};
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Imports applications into the database of a running server and prints what it took.
pub fn measure(
    server: &Server,
    applications: &GeneratedApplications,
) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("applications.csv");
    let mut writer = BufWriter::new(File::create(&file)?);
    let rows = applications.write(&mut writer)?;
    writer.flush()?;

    let start = Instant::now();
    let mut import = Command::new(server_program())
        .args(["import", "applications"])
        .arg(&file)
        .arg("--database")
        .arg(server.database())
        .arg("--content")
        .arg(content_folder())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let mut peak = None;
    let status = loop {
        peak = peak_memory(import.id()).or(peak);
        if let Some(status) = import.try_wait()? {
            break status;
        }
        sleep(POLL_INTERVAL);
    };
    let seconds = start.elapsed().as_secs_f64();
    if !status.success() {
        return Err("the import failed; try it by hand to see why".into());
    }
    println!(
        "import of {} applications, {rows} rows, {:.1} MB: {seconds:.2} s, {:.0} rows/s, peak memory {}, database {:.1} MB",
        applications.count,
        megabytes(fs::metadata(&file)?.len()),
        f64::from(rows) / seconds,
        peak.map_or("not known here".to_owned(), |kilobytes| format!(
            "{:.1} MB",
            kilobytes as f64 / 1024.0
        )),
        megabytes(fs::metadata(server.database())?.len()),
    );
    Ok(())
}

const POLL_INTERVAL: Duration = Duration::from_millis(5);

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The most memory that a process has had so far, in kB. Linux says it.
fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
