//! Polling with a time-out.

use std::thread;
use std::time::{Duration, Instant};

/// The longest wait. Generous, because a busy machine is no defect of the product; a
/// journey that succeeds never waits this long.
const TIMEOUT: Duration = Duration::from_secs(30);

const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Polls until there is a result or the time-out is over.
pub(crate) fn wait_for<T>(look: impl FnMut() -> Option<T>) -> Option<T> {
    wait_with_timeout(TIMEOUT, look)
}

/// Polls with another time-out.
pub(crate) fn wait_with_timeout<T>(
    timeout: Duration,
    mut look: impl FnMut() -> Option<T>,
) -> Option<T> {
    let deadline = Instant::now() + timeout;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() >= deadline {
            return None;
        }
        thread::sleep(POLL_INTERVAL);
    }
}
