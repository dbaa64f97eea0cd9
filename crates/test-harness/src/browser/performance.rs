//! Measuring, on a processor as slow as a phone's.

use super::session::Browser;
use serde_json::json;

impl Browser {
    /// Makes the page's processor this many times slower.
    #[track_caller]
    pub fn throttle_cpu(&self, times: f64) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Notes in `window.firstSeen` when something is in the page for the first time, from
    /// the next load on.
    #[track_caller]
    pub fn record_first_appearance(&self, selector: &str) {
        let script = format!(
            "new MutationObserver((_, observer) => {{
                if (!document.querySelector({selector:?})) return;
                observer.disconnect();
                document.body.getBoundingClientRect();
                window.firstSeen = performance.now();
            }}).observe(document, {{ childList: true, subtree: true }});"
        );
        self.run_on_every_load(&script);
    }
}
