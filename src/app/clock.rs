//! The current instant: the device's instant, never its zone.

use crate::state::State;
use leptos::prelude::*;
use loket_domain::time::Timestamp;
use std::time::Duration;

/// How often the clock is read. Opening hours are in whole minutes.
const TICK: Duration = Duration::from_secs(15);

/// Starts the clock. It also moves when the page is shown again, because browsers stop
/// the timers of hidden pages.
pub(super) fn start() -> State<Timestamp> {
    let now = State::new(read_device());
    let read = move || now.set(read_device());
    // Fails only outside a browser; then the clock stands still.
    let _ = set_interval_with_handle(read, TICK);
    let listener = window_event_listener_untyped("visibilitychange", move |_| read());
    on_cleanup(move || listener.remove());
    now
}

/// The instant by the device.
pub fn read_device() -> Timestamp {
    Timestamp::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64)
}
