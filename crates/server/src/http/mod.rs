//! What every endpoint shares: problems, bodies, keys, addresses, limits, headers, the log.

pub mod cached;
pub mod client_address;
pub mod connections;
pub mod cors;
pub mod etag;
pub mod guard;
pub mod headers;
pub(crate) mod idempotency_key;
pub mod json_body;
pub mod misses;
pub mod problem;
pub mod rate_limit;
pub mod request_log;
