//! Performance: CPU throttling and the time of first appearance.

use super::session::Browser;
use serde_json::json;

impl Browser {
    /// Makes the page's processor this many times slower.
    #[track_caller]
    pub fn throttle_cpu(&self, times: f64) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Records in `window.firstSeen` when an element that matches a selector first appears,
    /// from the next load on.
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
