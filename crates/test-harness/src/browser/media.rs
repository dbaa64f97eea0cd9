//! Emulated media features: colour scheme, print, JavaScript switched off.

use super::session::Browser;
use serde_json::json;

impl Browser {
    /// Makes the citizen prefer `light` or `dark`.
    #[track_caller]
    pub fn prefer_colour_scheme(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// Shows the page as it would be on paper.
    #[track_caller]
    pub fn emulate_print(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Switches JavaScript off in the pages that are loaded from now on.
    #[track_caller]
    pub fn disable_javascript(&self) {
        self.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        );
    }
}
