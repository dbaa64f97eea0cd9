//! The current instant as a signal, compared with the server's clock.

use super::request::Request;
use crate::api;
use crate::platform::clock::{device_seconds, now, set_correction_seconds, whole_seconds};
use leptos::prelude::*;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_ui::{ErasedSignal, effect};
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
use std::time::Duration;

/// How often the clock is read. Opening hours are in whole minutes.
const TICK: Duration = Duration::from_secs(15);
/// Seconds by which a clock may be wrong before it is corrected: more than a response takes
/// on a slow network, and less than anybody notices.
const TOLERANCE: i64 = 120;
/// Seconds between two readings after which the device has slept, or its clock was set.
const GAP: i64 = 600;

/// What the device's clock showed when it was read last.
static LAST: AtomicI64 = AtomicI64::new(0);

/// Starts the clock. It also moves when the page is shown again, because browsers stop
/// the timers of hidden pages. It is compared with the server's once the office is loaded,
/// which is what people wait for, and again after a gap.
pub(super) fn start(
    office: ErasedSignal<Request<Office>>,
    is_cached: ErasedSignal<bool>,
) -> ErasedSignal<Timestamp> {
    let clock = ErasedSignal::new(now());
    // A response from the service worker's cache says nothing about the time.
    let compare = move || {
        if !*is_cached.get_untracked() {
            compare(clock);
        }
    };
    effect(move || {
        if matches!(*office.get(), Request::Loaded(_)) {
            compare();
        }
    });
    let read = move || {
        let device = device_seconds();
        if (device - LAST.swap(device, Relaxed)).abs() > GAP {
            compare();
        }
        clock.set(now());
    };
    LAST.store(device_seconds(), Relaxed);
    // Fails only outside a browser; then the clock stands still.
    let _ = set_interval_with_handle(read, TICK);
    let listener = window_event_listener_untyped("visibilitychange", move |_| read());
    on_cleanup(move || listener.remove());
    clock
}

/// Asks the server for its time. Without an answer the device's clock is as good as any.
fn compare(clock: ErasedSignal<Timestamp>) {
    let asked = device_seconds();
    api::time(Box::new(move |response| {
        let behind = response.map_or(0, |server| {
            // The server read its clock between request and response.
            whole_seconds(server) - (asked + device_seconds()) / 2
        });
        let is_wrong = behind.abs() > TOLERANCE;
        set_correction_seconds(if is_wrong { behind } else { 0 });
        clock.set(now());
    }));
}
