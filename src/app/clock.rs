//! The current instant, as a signal.

use leptos::prelude::*;
use loket_domain::time::Timestamp;
use std::time::Duration;

/// The clock of the app: the device's instant, never its zone.
#[derive(Clone, Copy)]
pub struct Clock {
    now: RwSignal<Timestamp>,
}

/// How often the clock is read. Opening hours are in whole minutes.
const TICK: Duration = Duration::from_secs(15);

impl Clock {
    /// Starts the clock and makes it known to the components below. It also moves when
    /// the page is shown again, because browsers stop timers of hidden pages.
    pub fn provide() {
        let clock = Self { now: RwSignal::new(read_device()) };
        provide_context(clock);
        // Both fail only outside a browser; then the clock stands still.
        let _ = set_interval_with_handle(move || clock.read(), TICK);
        let listener = window_event_listener_untyped("visibilitychange", move |_| clock.read());
        on_cleanup(move || listener.remove());
    }

    fn read(self) {
        self.now.set(read_device());
    }
}

/// The current instant, tracked.
pub fn use_now() -> Signal<Timestamp> {
    match use_context::<Clock>() {
        Some(clock) => clock.now.into(),
        None => Signal::derive(read_device),
    }
}

fn read_device() -> Timestamp {
    Timestamp::from_unix_seconds((js_sys::Date::now() / 1000.0) as i64)
}
