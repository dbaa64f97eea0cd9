//! Going through a page without a mouse.

use super::session::Browser;
use serde_json::json;

/// Keys of the WebDriver standard.
pub const TAB: &str = "\u{E004}";
/// The same, for a link or a form.
pub const ENTER: &str = "\u{E007}";
/// For a box to tick.
pub const SPACE: &str = " ";

/// More stops than any page has.
const STOPS: usize = 120;

impl Browser {
    /// Presses the tabulator until an element has the focus.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        let there = "return document.activeElement.matches(arguments[0]);";
        for _ in 0..STOPS {
            self.type_keys(TAB);
            if self.run(there, &[json!(selector)]) == json!(true) {
                return;
            }
        }
        panic!("the tabulator does not reach {selector}");
    }
}
