//! The progress of an import.

use crate::import::report::Throughput;
use std::time::{Duration, Instant};

/// Counts rows, and prints the count to standard error about once a second.
pub(super) struct Progress {
    started: Instant,
    last_printed: Instant,
    rows: u64,
}

const INTERVAL: Duration = Duration::from_secs(1);

impl Progress {
    pub(super) fn start() -> Self {
        let started = Instant::now();
        Self {
            started,
            last_printed: started,
            rows: 0,
        }
    }

    /// Counts processed rows.
    pub(super) fn add(&mut self, rows: u64) {
        self.rows += rows;
        if self.last_printed.elapsed() >= INTERVAL {
            self.last_printed = Instant::now();
            eprintln!("{}", self.throughput());
        }
    }

    /// The throughput so far.
    pub(super) fn throughput(&self) -> Throughput {
        Throughput {
            rows: self.rows,
            elapsed: self.started.elapsed(),
        }
    }
}
