//! The device's clock, and by how much it is off. Never the device's time zone.

use loket_domain::time::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

/// The seconds to add to the device's clock.
static CORRECTION: AtomicI64 = AtomicI64::new(0);

/// The current instant: by the device's clock, corrected.
pub fn now() -> Timestamp {
    Timestamp::from_unix_seconds(device_seconds() + correction_seconds())
}

/// How many seconds the device's clock is behind, negative when it is ahead; zero while
/// it is right or nobody knows.
pub fn correction_seconds() -> i64 {
    CORRECTION.load(Relaxed)
}

/// Corrects [`now`] by a number of seconds from now on.
pub fn set_correction_seconds(seconds: i64) {
    CORRECTION.store(seconds, Relaxed);
}

/// The device's clock as it is, in seconds since 1970.
pub fn device_seconds() -> i64 {
    whole_seconds(js_sys::Date::now())
}

/// Seconds of milliseconds as the browser counts them.
pub fn whole_seconds(milliseconds: f64) -> i64 {
    (milliseconds / 1000.0) as i64
}
