//! The current instant: the device's, or the server's where the device's clock is wrong.
//! Never the device's zone.

use super::Request;
use crate::api;
use leptos::prelude::*;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_ui::{ErasedSignal, effect};
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
use std::time::Duration;

/// How often the clock is read. Opening hours are in whole minutes.
const TICK: Duration = Duration::from_secs(15);
/// Seconds by which a clock may be wrong before it is corrected: more than an answer takes
/// on a slow network, and less than anybody notices.
const TOLERANCE: i64 = 120;
/// Seconds between two readings after which the device has slept, or its clock was set.
const GAP: i64 = 600;

/// Seconds that are missing in the device's clock; zero while it is right, or nobody knows.
static MISSING: AtomicI64 = AtomicI64::new(0);
/// What the device's clock showed when it was read last.
static LAST: AtomicI64 = AtomicI64::new(0);

/// Starts the clock. It also moves when the page is shown again, because browsers stop
/// the timers of hidden pages. It is compared with the server's once the office is here,
/// which is what people wait for, and again after a gap.
pub(super) fn start(
    office: ErasedSignal<Request<Office>>,
    stored: ErasedSignal<bool>,
) -> ErasedSignal<Timestamp> {
    let now = ErasedSignal::new(read_clock());
    // What the device's own store answers says nothing about the time.
    let compare = move || {
        if !*stored.get_untracked() {
            compare(now);
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
        now.set(read_clock());
    };
    LAST.store(device_seconds(), Relaxed);
    // Fails only outside a browser; then the clock stands still.
    let _ = set_interval_with_handle(read, TICK);
    let listener = window_event_listener_untyped("visibilitychange", move |_| read());
    on_cleanup(move || listener.remove());
    now
}

/// The instant by the device, corrected.
pub fn read_clock() -> Timestamp {
    Timestamp::from_unix_seconds(device_seconds() + missing_seconds())
}

/// How many seconds are missing in the device's clock, negative when it is fast; zero
/// while it is right, or nobody knows. Changes with the clock.
pub fn missing_seconds() -> i64 {
    MISSING.load(Relaxed)
}

/// Asks the server for its time. Without an answer the device's clock is as good as any.
fn compare(now: ErasedSignal<Timestamp>) {
    let asked = device_seconds();
    api::time(Box::new(move |answer| {
        let missing = answer.map_or(0, |now| {
            // The server looked at its clock between question and answer.
            seconds(now) - (asked + device_seconds()) / 2
        });
        let is_wrong = missing.abs() > TOLERANCE;
        MISSING.store(if is_wrong { missing } else { 0 }, Relaxed);
        now.set(read_clock());
    }));
}

fn device_seconds() -> i64 {
    seconds(js_sys::Date::now())
}

fn seconds(milliseconds: f64) -> i64 {
    (milliseconds / 1000.0) as i64
}
