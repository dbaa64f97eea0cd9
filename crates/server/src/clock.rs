//! The clock, passed in so that tests choose the instant.

use loket_domain::time::Timestamp;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Says what time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The clock of the machine. In a build for development it can be set, for tests of the
/// whole program: `LOKET_CLOCK_FILE` names a file with the instant.
pub fn system_clock() -> Clock {
    #[cfg(debug_assertions)]
    if let Some(file) = std::env::var_os("LOKET_CLOCK_FILE") {
        let file = std::path::PathBuf::from(file);
        return Arc::new(move || set_clock(&file).unwrap_or_else(machine_clock));
    }
    Arc::new(machine_clock)
}

fn machine_clock() -> Timestamp {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |elapsed| elapsed.as_secs());
    Timestamp::from_unix_seconds(since_1970.cast_signed())
}

/// The instant that a file holds, read each time anew; none as long as it is not there.
#[cfg(debug_assertions)]
fn set_clock(file: &std::path::Path) -> Option<Timestamp> {
    std::fs::read_to_string(file).ok()?.trim().parse().ok()
}
