//! Emulated media features: colour scheme, print, JavaScript switched off.

use super::session::Browser;
use serde_json::json;

impl Browser {
    /// Emulates a preference for the `light` or `dark` colour scheme.
    #[track_caller]
    pub fn prefer_colour_scheme(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// Shows the page with its print styles.
    #[track_caller]
    pub fn emulate_print(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Disables JavaScript from the next load on.
    #[track_caller]
    pub fn disable_javascript(&self) {
        self.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        );
    }
}
