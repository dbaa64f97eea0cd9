//! What citizens do, in a real browser against the real server and its database.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a journey that cannot go on has failed"
)]

mod application_lookup;
mod application_tracking;
mod complaint;
mod complaint_evidence;
mod complaint_lifecycle;
mod complaint_receipt;
mod complaint_register;
mod complaint_retry;
mod complaint_submission;
mod completion_date;
mod fee_calculator;
mod integrity_zone;
mod keyboard;
mod language;
mod layout;
mod lazy_chunk;
mod live_regions;
mod metric_provenance;
mod navigation;
mod offline;
mod opening_hours;
mod permit_catalogue;
mod permit_finder;
mod permit_search;
mod processing_metrics;
mod requirements_checklist;
mod saved_application;
mod saved_complaint_draft;
mod security;
mod static_shell;
mod survey;
