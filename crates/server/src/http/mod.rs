//! HTTP infrastructure that every feature shares, without knowledge of any feature.

pub mod cacheable;
pub mod client_address;
pub mod connections;
pub mod content_encoding;
pub mod cors;
pub mod etag;
pub mod failed_lookups;
pub(crate) mod idempotency_key;
pub mod json_body;
pub mod panic;
pub mod problem;
pub mod rate_limit;
pub mod request_log;
pub mod security_headers;
pub mod timeout;
