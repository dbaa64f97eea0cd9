//! The result of an import of applications.

use std::fmt;
use std::time::Duration;

/// What an import added, and how fast.
#[derive(Debug)]
pub struct ImportReport {
    /// The applications and events of the file.
    pub counts: ImportCounts,
    /// The rows and the time that they took.
    pub throughput: Throughput,
}

/// How many applications and events a file had, and how many of them were new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Applications that the database did not have.
    pub new_applications: u64,
    /// Applications that it had.
    pub known_applications: u64,
    /// Events that it did not have.
    pub new_events: u64,
    /// Events that it had, and repetitions in the file.
    pub known_events: u64,
}

/// How many rows were imported in which time.
#[derive(Clone, Copy, Debug)]
pub struct Throughput {
    /// The rows, or events, of the file.
    pub rows: u64,
    /// The time since the first batch.
    pub elapsed: Duration,
}

impl fmt::Display for Throughput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, elapsed } = self;
        let seconds = elapsed.as_secs_f64();
        let rate = *rows as f64 / seconds.max(0.001);
        write!(f, "{rows} rows, {seconds:.1} s, {rate:.0} rows/s")
    }
}
