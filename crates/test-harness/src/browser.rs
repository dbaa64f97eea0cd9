//! A real browser, driven through WebDriver, with helpers that read like a script.

mod actions;
mod assertions;
mod chromium;
mod client_storage;
mod clock;
mod console;
mod devtools;
pub mod keyboard;
mod leaks;
mod media;
mod network;
mod performance;
mod print;
mod screenshots;
mod session;
mod size;
mod tabs;
mod viewport;
mod webdriver;

pub use session::Browser;
pub use size::{NARROW_PHONE, PHONE, Size, WIDE};
