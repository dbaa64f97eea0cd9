//! The service clock on the wire.

use super::interruption::Interruption;
use crate::permits::Stage;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The service clock of an application at an instant.
///
/// Times are in tenths of a day of the promise's unit. Used time is rounded down and
/// what is left therefore up, so that nobody is told of more used time than there is,
/// and the two add up to the promise. A working day is one day however long the office
/// is open on it; the day on which the clock starts from zero does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ServiceClock {
    /// What the clock does.
    pub state: ClockState,
    /// The time that is promised, from zero to the end; absent when the permit has no
    /// published time in one unit, and then nothing is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Stage>,
    /// The event that last set the clock going from zero; absent before the start, and
    /// when the application ended without one. A reset leaves it as it is until the clock
    /// runs again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// How much is used; absent before the start, and when it depends on a year without
    /// a calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elapsed_tenths: Option<u32>,
    /// How much is left, or was left at the end; absent when not known, and when nothing
    /// is. It is never zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining_tenths: Option<u32>,
    /// By how much the promise was exceeded; absent when not known, and when it was not.
    /// Zero when it was exceeded by less than a tenth of a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue_tenths: Option<u32>,
    /// Until when the promise is kept, should the clock not stop any more: the end of the
    /// office's day, or a minute in it after a pause, and for calendar days the last
    /// second of the day. In the past when overdue. Absent while the clock stands still,
    /// after the end, and when it depends on a year without a calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Whether the promise was exceeded. False also when that is not known: then
    /// `unverified_year` is there.
    #[serde(default)]
    pub overdue: bool,
    /// The first year without a calendar on which a missing figure depends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unverified_year: Option<i32>,
    /// Every time that the clock was stopped, set back or started again, oldest first.
    pub interruptions: Vec<Interruption>,
    /// How the application ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// What the clock does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// It has not started: the file is not complete yet.
    NotStarted,
    /// It runs whenever the office is open.
    Running,
    /// It stands still while the office waits for the citizen.
    Paused,
    /// The application has ended, and the clock with it.
    Ended,
}

/// How an application ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// With the permit.
    Granted,
    /// With the permit, because the office did not decide in time (*fiktif positif*).
    DeemedGranted,
    /// Without the permit.
    Refused,
}
