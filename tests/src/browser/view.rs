//! The screen: its size and its colours.

use super::Browser;
use serde_json::json;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

/// An ordinary phone.
pub const PHONE: Size = Size {
    width: 360,
    height: 800,
};
/// A small, old phone.
pub const NARROW_PHONE: Size = Size {
    width: 320,
    height: 640,
};
/// A computer.
pub const WIDE: Size = Size {
    width: 1280,
    height: 900,
};

impl Browser {
    /// Changes the size of the screen. Phones have overlaid scroll bars.
    #[track_caller]
    pub fn resize(&self, size: Size) {
        let metrics = json!({
            "width": size.width,
            "height": size.height,
            "deviceScaleFactor": 1,
            "mobile": size.width < 600,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Makes the citizen prefer `light` or `dark`.
    #[track_caller]
    pub fn prefer_colours(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// Shows the page as it would be on paper.
    #[track_caller]
    pub fn show_as_on_paper(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Takes the mouse off whatever was pressed last, so that nothing is hovered over.
    #[track_caller]
    pub(super) fn move_the_pointer_away(&self) {
        let corner = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
        self.devtools("Input.dispatchMouseEvent", corner);
    }

    /// Leaves scroll bars out, which belong to the browser and not to the page.
    #[track_caller]
    pub fn hide_scroll_bars(&self) {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
    }

    /// Scrolls until an element is at the top of the screen.
    #[track_caller]
    pub fn scroll_to(&self, selector: &str) {
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'start', behavior: 'instant' });";
        self.run(script, &[json!(selector)]);
    }

    /// Switches JavaScript off in the pages that are loaded from now on.
    #[track_caller]
    pub fn switch_scripts_off(&self) {
        self.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        );
    }

    /// Makes the connection as slow as a phone's on a bad day, and every visit the
    /// first one.
    #[track_caller]
    pub fn slow_down_the_network(&self) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        let conditions = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 200_000,
            "uploadThroughput": 90_000,
        });
        self.devtools("Network.emulateNetworkConditions", conditions);
    }
}
