//! The built app: its files, their caching and the Content-Security-Policy of its page.

mod cache_control;
mod content_security_policy;
mod dist;
mod inline_hashes;
mod serve;

pub use content_security_policy::FrameAncestors;
pub use dist::{Dist, OpenDistError};
pub use serve::router;
