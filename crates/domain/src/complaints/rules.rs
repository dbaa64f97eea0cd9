//! The rules by which the office handles complaints: deadlines, time limits, retention.

use super::kind::ComplaintKind;
use crate::calendar::{OpeningHours, UnverifiedYear};
use crate::provenance::Source;
use crate::time::{Day, Timestamp};
use serde::{Deserialize, Serialize};

/// The deadline for the answer to a kind of complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ComplaintDeadline {
    /// The kind of complaint.
    pub kind: ComplaintKind,
    /// Working days from the day after it was received.
    pub working_days: u32,
    /// The rule that says so.
    pub source: Source,
}

impl ComplaintDeadline {
    /// Returns the last day on which an answer to a complaint of this instant is in time.
    ///
    /// # Errors
    /// [`UnverifiedYear`] when the holidays up to then are not known.
    pub fn due(&self, hours: &OpeningHours, received_at: Timestamp) -> Result<Day, UnverifiedYear> {
        let received_on = hours.time_zone.local_time(received_at).day;
        hours.working_days_after(received_on, self.working_days)
    }
}

/// A time limit in working days, and the rule that sets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct TimeLimit {
    /// Working days from the day after it begins.
    pub working_days: u32,
    /// The rule that says so.
    pub source: Source,
}

/// The rules of closing, reopening and retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ComplaintRules {
    /// After the office has asked to close a complaint: how long the citizen can object
    /// before it is closed.
    pub closing: TimeLimit,
    /// After it was closed: how long the citizen can open it again.
    pub reopening: TimeLimit,
    /// How long what a citizen wrote is kept.
    pub retention: Retention,
}

/// The retention period of what a citizen wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Retention {
    /// Calendar days from the day on which the complaint was closed.
    pub days: u32,
    /// The rule that says so.
    pub source: Source,
}
