//! What citizens do, in a real browser against the real server and its database.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a journey that cannot go on has failed"
)]

mod application_status;
mod catalogue;
mod complaint;
mod frame;
mod language;
mod layout;
mod lost_answer;
mod opening_hours;
mod plain_page;
mod security;
