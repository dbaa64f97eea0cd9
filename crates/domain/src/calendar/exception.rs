//! Days on which the office closes or keeps other hours.

use super::weekly_period::WeeklyPeriod;
use crate::provenance::Source;
use crate::text::LocalizedText;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Why a day differs from the ordinary week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExceptionKind {
    /// A national holiday (*hari libur nasional*).
    NationalHoliday,
    /// A day of collective leave of the civil service (*cuti bersama*).
    CollectiveLeave,
    /// A day off that the office itself announced.
    OfficeClosure,
    /// Other hours than usual, such as those of Ramadan.
    SpecialHours,
}

/// A day, or a run of days, on which the office closes or keeps other hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct HoursException {
    /// The first day.
    pub date: Day,
    /// The last day, included; absent for a single day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Why the day differs.
    pub kind: ExceptionKind,
    /// The name of the holiday or of the special hours.
    pub name: LocalizedText,
    /// The periods that replace those of the week; none means closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<WeeklyPeriod>,
    /// The document that announced it.
    pub source: Source,
}

impl HoursException {
    /// Whether a day is one of its days.
    pub fn covers(&self, day: Day) -> bool {
        self.date <= day && day <= self.until.unwrap_or(self.date)
    }
}
