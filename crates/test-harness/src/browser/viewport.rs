//! The viewport: its size, scrolling and the pointer.

use super::session::Browser;
use super::size::Size;
use serde_json::json;

impl Browser {
    /// Changes the size of the viewport. Narrow ones count as phones, with overlaid scroll
    /// bars.
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

    /// Moves the pointer to a corner, so that nothing is hovered over.
    #[track_caller]
    pub(super) fn move_pointer_away(&self) {
        let corner = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
        self.devtools("Input.dispatchMouseEvent", corner);
    }

    /// Hides scroll bars.
    #[track_caller]
    pub fn hide_scroll_bars(&self) {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
    }

    /// Scrolls until an element is at the top of the viewport.
    #[track_caller]
    pub fn scroll_to(&self, selector: &str) {
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'start', behavior: 'instant' });";
        self.run(script, &[json!(selector)]);
    }
}
