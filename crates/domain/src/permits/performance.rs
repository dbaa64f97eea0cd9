//! The performance of a permit: how long applications took, against the promise.

use super::processing_time::{DurationUnit, Stage};
use crate::provenance::Provenance;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/permits/{id}/performance`: the applications for a permit that ended in
/// the last [`WINDOW_DAYS`] days, by the server's own events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Performance {
    /// The first day that counts, at the office.
    pub from: Day,
    /// The last day that counts: today at the office.
    pub until: Day,
    /// How many applications ended in that time and have a time that can be computed.
    pub applications: u32,
    /// Under this many, no figure is given: it would say more about chance than about
    /// the office.
    pub needed: u32,
    /// The unit of the times below: that of the promise.
    pub unit: DurationUnit,
    /// What is promised, when it is published in one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Stage>,
    /// Half of them took at most this long, in tenths of a day. Time in which the clock
    /// stood still does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_tenths: Option<u32>,
    /// Nine in ten took at most this long, in tenths of a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ninetieth_tenths: Option<u32>,
    /// How many of them kept the promise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_time: Option<u32>,
    /// How far the figure may be taken for the office's own: that of the least official
    /// application in it.
    pub provenance: Provenance,
}

/// How many days back from today count, today included.
pub const WINDOW_DAYS: i32 = 90;

/// The fewest applications from which a figure is made.
pub const MIN_APPLICATIONS: u32 = 10;
