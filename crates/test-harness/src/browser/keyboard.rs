//! Keyboard navigation.

use super::session::Browser;
use serde_json::json;

/// Keys of the WebDriver standard.
pub const TAB: &str = "\u{E004}";
/// Follows a link, sends a form.
pub const ENTER: &str = "\u{E007}";
/// Ticks a checkbox.
pub const SPACE: &str = " ";

/// More tab stops than any page has.
const MAX_TAB_STOPS: usize = 120;

impl Browser {
    /// Presses the tabulator until an element has the focus.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        let there = "return document.activeElement.matches(arguments[0]);";
        for _ in 0..MAX_TAB_STOPS {
            self.type_keys(TAB);
            if self.run(there, &[json!(selector)]) == json!(true) {
                return;
            }
        }
        panic!("the tabulator does not reach {selector}");
    }
}
