//! The composition of the server: the only module that knows every feature.

mod config;
mod limits;
mod router;
mod server_state;

pub use config::HttpConfig;
pub use limits::Limits;
pub use router::{app, openapi_document};
