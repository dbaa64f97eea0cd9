//! Building the app, the server and the tools for the bundle.

pub mod app;
mod app_wasm;
pub mod host;
pub mod set_up;
mod stamp;
