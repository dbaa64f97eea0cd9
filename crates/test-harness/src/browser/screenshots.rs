//! Screenshots.

use super::session::Browser;
use super::size::Size;
use serde_json::json;

impl Browser {
    /// A PNG of the viewport.
    #[track_caller]
    pub fn screenshot(&self) -> Vec<u8> {
        self.move_pointer_away();
        self.settle();
        self.must("a screenshot", self.wait_on(self.client().screenshot()))
    }

    /// A PNG of the whole page, in a viewport so tall that all of it fits: what sticks to an
    /// edge of the viewport is drawn once.
    #[track_caller]
    pub fn full_page_screenshot(&self, size: Size) -> Vec<u8> {
        // What fills the first screen would fill this tall one too.
        let fill = "document.querySelector('main').style.minHeight = arguments[0];
            return document.documentElement.scrollHeight;";
        let height = self.run(fill, &[json!("0")]);
        let height = u32::try_from(height.as_u64().unwrap_or_default()).unwrap_or_default();
        self.resize(Size {
            height: height.max(size.height),
            ..size
        });
        let screenshot = self.screenshot();
        self.resize(size);
        self.run(fill, &[json!("")]);
        screenshot
    }
}
