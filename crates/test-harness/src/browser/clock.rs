//! The device's clock, time zone and timers.

use super::session::Browser;
use loket_domain::time::Timestamp;
use serde_json::json;

impl Browser {
    /// Sets the clock of the page that is shown, as if the citizen came back to it at
    /// that instant. Until the next load. Unless the server's clock shows the same, the
    /// app takes this one for wrong.
    #[track_caller]
    pub fn set_now(&self, instant: &str) {
        let script = "setClock(arguments[0]); document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";
        self.run(script, &[json!(milliseconds(instant))]);
        self.settle();
    }

    /// Sets the clock of every page from the next load on, before the app starts.
    #[track_caller]
    pub fn set_now_on_load(&self, instant: &str) {
        let script = format!(
            "{}\nsetClock({});",
            include_str!("helpers.js"),
            milliseconds(instant)
        );
        self.run_on_every_load(&script);
    }

    /// Sets the device's time zone, e.g. `Asia/Tokyo`.
    #[track_caller]
    pub fn set_time_zone(&self, zone: &str) {
        self.devtools(
            "Emulation.setTimezoneOverride",
            json!({ "timezoneId": zone }),
        );
    }

    /// Makes timers and intervals a hundred times faster, from the next load on.
    #[track_caller]
    pub fn speed_up_timers_on_load(&self) {
        let script = "for (const name of ['setTimeout', 'setInterval']) {
            const original = window[name];
            window[name] = (call, time, ...rest) => original(call, time / 100, ...rest);
        }";
        self.run_on_every_load(script);
    }
}

#[track_caller]
fn milliseconds(instant: &str) -> i64 {
    let instant: Timestamp = instant
        .parse()
        .unwrap_or_else(|error| panic!("{instant}: {error}"));
    instant.unix_seconds() * 1000
}
