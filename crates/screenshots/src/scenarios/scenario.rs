//! A scenario: a page in one state, and how to get there.

use crate::session::Session;

/// A page in one state.
pub struct Scenario {
    /// The name, which the files begin with.
    pub name: &'static str,
    /// The instant that the clocks of browser and server show.
    pub at: &'static str,
    /// Whether the app's wasm is missing.
    pub without_wasm: bool,
    /// Whether it is also taken in the dark colour scheme.
    pub also_dark: bool,
    /// The selector of the element at the top of the screenshot.
    pub top: &'static str,
    /// Brings the page into the state.
    pub setup: fn(&mut Session),
}

/// A Tuesday morning: the office is open.
const OPEN: &str = "2026-11-24T09:30:00+08:00";

/// A scenario in office hours, in the light colour scheme, from the top of the page on.
pub const fn scenario(name: &'static str, setup: fn(&mut Session)) -> Scenario {
    Scenario {
        name,
        at: OPEN,
        without_wasm: false,
        also_dark: false,
        top: "body",
        setup,
    }
}
