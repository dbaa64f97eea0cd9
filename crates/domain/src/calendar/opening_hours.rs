//! The opening hours: the week, the exceptions, and the years whose holidays are known.

use super::exception::HoursException;
use super::weekly_period::WeeklyPeriod;
use crate::provenance::Source;
use crate::time::{Day, TimeZone};
use serde::{Deserialize, Serialize};

/// The hours of the office: a week, and the days on which it differs.
///
/// Holidays are published year by year. A day of a year that is not among
/// [`OpeningHours::verified_calendars`] is never taken for an ordinary day: whatever
/// is derived from it says that its calendar is not verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct OpeningHours {
    /// The zone of every time in this structure.
    pub time_zone: TimeZone,
    /// The periods of an ordinary week; a weekday without one is closed.
    pub weekly: Vec<WeeklyPeriod>,
    /// The years whose holidays are known.
    pub verified_calendars: Vec<VerifiedCalendar>,
    /// Days on which the office closes or keeps other hours.
    pub exceptions: Vec<HoursException>,
}

/// A year whose holidays and days of collective leave were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct VerifiedCalendar {
    /// The calendar year, e.g. 2026.
    pub year: i32,
    /// The decree that published it.
    pub source: Source,
}

impl OpeningHours {
    /// The days of the years whose holidays are known on which something else than the
    /// ordinary week is in force, in their order.
    pub fn exception_days(&self) -> impl Iterator<Item = Day> {
        let mut years: Vec<i32> = self.verified_calendars.iter().map(|of| of.year).collect();
        years.sort_unstable();
        let days = |year: i32| {
            let days = core::iter::successors(Day::new(year, 1, 1), |day| Some(day.plus_days(1)));
            days.take_while(move |day| day.year() == year)
        };
        years
            .into_iter()
            .flat_map(days)
            .filter(|day| self.exception_on(*day).is_some())
    }

    /// Whether the holidays of a year are known.
    pub fn is_verified(&self, year: i32) -> bool {
        self.verified_calendars
            .iter()
            .any(|calendar| calendar.year == year)
    }

    /// The exception of a day. A day off wins over special hours around it, so that a
    /// holiday inside Ramadan stays a holiday.
    pub(super) fn exception_on(&self, day: Day) -> Option<&HoursException> {
        let on_day = || {
            self.exceptions
                .iter()
                .filter(move |exception| exception.covers(day))
        };
        on_day()
            .find(|exception| exception.periods.is_empty())
            .or_else(|| on_day().next())
    }
}
