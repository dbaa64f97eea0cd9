//! What the browser offers: the lowest layer of the app.

pub mod base_url;
pub mod clock;
pub mod json;
pub mod storage;
