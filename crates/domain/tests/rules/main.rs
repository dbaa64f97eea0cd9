//! The rules of the domain, as tables: one `check(input, expect)` per area.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

mod calendar;
mod deadlines;
mod opening_hours;
mod timestamps;
mod working_days;
mod zone;

mod access_codes;
mod languages;
mod lookups;
mod references;
mod tickets;

mod complaint_deadlines;
mod complaint_drafts;
mod complaint_events;
mod complaint_evidence;
mod complaint_lifecycle;
mod complaint_limits;
mod complaint_register;
mod complaint_responses;
mod identity_numbers;

mod evaluation;
mod formula;
mod permits;
mod provenance;
mod ratings;
mod ready_by;
mod satisfaction;
mod search;
mod service_clock;
mod statuses;
mod wire;
