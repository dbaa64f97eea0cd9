//! Pictures of the page.

use super::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

impl Browser {
    /// A PNG of what the screen shows.
    #[track_caller]
    pub fn picture_of_the_screen(&self) -> Vec<u8> {
        self.capture(false)
    }

    /// A PNG of the page from top to bottom.
    #[track_caller]
    pub fn picture_of_the_page(&self) -> Vec<u8> {
        self.capture(true)
    }

    #[track_caller]
    fn capture(&self, beyond_the_screen: bool) -> Vec<u8> {
        self.settle();
        let options = json!({ "format": "png", "captureBeyondViewport": beyond_the_screen });
        let picture = self.devtools("Page.captureScreenshot", options);
        let data = picture["data"].as_str().unwrap_or_default();
        STANDARD
            .decode(data)
            .unwrap_or_else(|error| panic!("the picture cannot be read: {error}"))
    }
}
