//! The frame of the app: what every page has around it and can ask for.

mod clock;
mod navigation;
mod office;
mod request;
mod route;
mod shell;

pub use clock::{Clock, use_now};
pub use navigation::{focus, page_heading};
pub use office::use_office;
pub use request::{Request, Retry, request_view, spawn_request};
pub use route::{PERMIT_PARAMETER, Route};
pub use shell::app;
