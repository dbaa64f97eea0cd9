//! The server from outside, on a real database and the real data, one file per topic.
//! One binary, since linking ten takes longer than running them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]
#![allow(missing_docs, reason = "the names of tests say what they show")]

mod support;

mod append_only;
mod bad_input;
mod complaints;
mod content_validation;
mod contract;
mod cors;
mod evaluation;
mod failed_lookups;
mod headers;
mod hours_calendar;
mod imports;
mod log_privacy;
mod lookup_answers;
mod lookups;
mod open_data;
mod openapi;
mod openapi_constraints;
mod performance;
mod prerender;
mod rate_limits;
mod scores;
mod server_time;
mod start_up;
mod static_files;
mod survey;
