//! What citizens do, in a real browser against the real server and its database.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a journey that cannot go on has failed"
)]

mod application_status;
mod calculator;
mod catalogue;
mod checklist;
mod complaint;
mod complaint_draft;
mod complaint_evidence;
mod complaint_lifecycle;
mod complaint_receipt;
mod complaint_register;
mod complaint_sending;
mod figures;
mod finder;
mod frame;
mod integrity_zone;
mod keyboard;
mod language;
mod layout;
mod lost_answer;
mod opening_hours;
mod performance;
mod plain_page;
mod ready_by;
mod remember;
mod rest;
mod search;
mod security;
mod stored;
mod survey;
mod tracker;
