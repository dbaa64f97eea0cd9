//! What every endpoint shares: problems, bodies, addresses, limits, headers, the log.

pub mod client_address;
pub mod connections;
pub mod cors;
pub mod guard;
pub mod headers;
pub mod json_body;
pub mod problem;
pub mod rate_limit;
pub mod request_log;
