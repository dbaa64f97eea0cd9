//! Polling with a time-out.

use std::thread;
use std::time::{Duration, Instant};

/// The longest wait. Generous, because a busy machine is no defect of the product; a
/// journey that succeeds never waits this long.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The first pause between two looks; each pause is twice as long as the one before. What
/// comes at once is seen at once, and a long wait leaves the processor to the browser.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(80);

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
    let mut pause = FIRST_PAUSE;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() >= deadline {
            return None;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
