//! Saying how far an import has come.

use std::time::{Duration, Instant};

/// Says something about every second, on standard error.
pub(super) struct Progress {
    started: Instant,
    last: Instant,
    rows: u64,
}

const EVERY: Duration = Duration::from_secs(1);

impl Progress {
    pub(super) fn start() -> Self {
        let started = Instant::now();
        Self {
            started,
            last: started,
            rows: 0,
        }
    }

    /// Counts rows that were dealt with.
    pub(super) fn add(&mut self, rows: u64) {
        self.rows += rows;
        if self.last.elapsed() >= EVERY {
            self.last = Instant::now();
            eprintln!("{}", self.in_words());
        }
    }

    /// Rows, seconds and rows per second.
    pub(super) fn in_words(&self) -> String {
        let seconds = self.started.elapsed().as_secs_f64();
        let rate = self.rows as f64 / seconds.max(0.001);
        format!("{} rows, {seconds:.1} s, {rate:.0} rows/s", self.rows)
    }
}
