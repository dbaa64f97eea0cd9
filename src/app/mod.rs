//! The frame of the app: what every page has around it and can ask for.

mod clock;
mod context;
mod inquiry;
mod navigation;
mod request;
mod rest;
mod route;
mod shell;
pub mod storage;

pub use clock::{missing_seconds, read_clock};
pub use context::{App, use_app, use_forms};
pub use inquiry::Inquiry;
pub use navigation::{HEADING, go_to_named_place, page_heading};
pub use request::{Request, Retry, request_view, spawn_request};
pub use rest::Here;
pub use route::{PERMIT_PARAMETER, Route, STEP_PARAMETER, WORDS_PARAMETER, base};
pub use shell::app;
