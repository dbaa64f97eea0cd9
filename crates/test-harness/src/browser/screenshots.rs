//! Pictures of the page.

use super::session::Browser;
use super::size::Size;
use serde_json::json;

impl Browser {
    /// A PNG of what the screen shows.
    #[track_caller]
    pub fn screenshot(&self) -> Vec<u8> {
        self.move_pointer_away();
        self.settle();
        self.must("a picture", self.wait_on(self.client().screenshot()))
    }

    /// A PNG of the page from top to bottom, on a screen so tall that all of it fits:
    /// what keeps to an edge of the screen is drawn once.
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
        let picture = self.screenshot();
        self.resize(size);
        self.run(fill, &[json!("")]);
        picture
    }
}
