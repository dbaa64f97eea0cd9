//! When the office is open, from its own calendar.

use crate::provenance::Source;
use crate::text::LocalizedText;
use crate::time::{Day, LocalTime, TimeOfDay, TimeZone, Timestamp, Weekday};
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

/// One open period of a weekday. The office is open from `opens` up to, and no longer
/// at, `closes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct WeeklyPeriod {
    /// The weekday.
    pub weekday: Weekday,
    /// The first minute at which the office is open.
    pub opens: TimeOfDay,
    /// The first minute at which it is closed again.
    pub closes: TimeOfDay,
}

/// A year whose holidays and days of collective leave were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct VerifiedCalendar {
    /// The year.
    pub year: i32,
    /// The decree that published it.
    pub source: Source,
}

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
    /// Why.
    pub kind: ExceptionKind,
    /// Its name.
    pub name: LocalizedText,
    /// The periods that replace those of the week; none means closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<WeeklyPeriod>,
    /// The document that announced it.
    pub source: Source,
}

/// An open period of one particular day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPeriod {
    /// The first minute at which the office is open.
    pub opens: TimeOfDay,
    /// The first minute at which it is closed again.
    pub closes: TimeOfDay,
}

/// The hours of one particular day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySchedule<'hours> {
    /// The open periods in their order; none on a day off.
    pub periods: Vec<OpenPeriod>,
    /// What makes the day differ from an ordinary one.
    pub exception: Option<&'hours HoursException>,
    /// Whether the holidays of the day's year are known.
    pub calendar_verified: bool,
}

/// When the office opens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextOpening {
    /// The day.
    pub day: Day,
    /// The time on that day.
    pub opens: TimeOfDay,
    /// False when a day from now up to the opening lies in a year without a calendar.
    pub calendar_verified: bool,
}

/// Whether the office is open at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeStatus<'hours> {
    /// What the office's clock shows.
    pub local: LocalTime,
    /// The time at which the office closes, while it is open.
    pub open_until: Option<TimeOfDay>,
    /// What makes today differ from an ordinary day.
    pub exception: Option<&'hours HoursException>,
    /// The next opening, while it is closed.
    pub next_opening: Option<NextOpening>,
    /// Whether the holidays of today's year are known.
    pub calendar_verified: bool,
}

/// How far ahead the next opening is looked for. No run of holidays is this long.
const DAYS_TO_LOOK_AHEAD: i32 = 60;

impl OpeningHours {
    /// Whether the office is open at an instant, until when, or when it opens next.
    pub fn status_at(&self, instant: Timestamp) -> OfficeStatus<'_> {
        let local = self.time_zone.local_time(instant);
        let today = self.schedule_on(local.day);
        let open_until = today
            .periods
            .iter()
            .find(|period| period.opens <= local.time && local.time < period.closes)
            .map(|period| period.closes);
        OfficeStatus {
            local,
            open_until,
            exception: today.exception,
            next_opening: if open_until.is_none() {
                self.next_opening(local)
            } else {
                None
            },
            calendar_verified: today.calendar_verified,
        }
    }

    /// The hours of one day.
    pub fn schedule_on(&self, day: Day) -> DaySchedule<'_> {
        let exception = self.exception_on(day);
        let periods = exception.map_or(&self.weekly, |exception| &exception.periods);
        let weekday = day.weekday();
        // Put in order one by one: a day has one or two periods, and the sort of the
        // standard library would be among the largest functions of the browser app.
        let mut in_order: Vec<OpenPeriod> = Vec::new();
        for period in periods.iter().filter(|period| period.weekday == weekday) {
            let place = in_order.partition_point(|earlier| earlier.opens <= period.opens);
            let WeeklyPeriod { opens, closes, .. } = *period;
            in_order.insert(place, OpenPeriod { opens, closes });
        }
        DaySchedule {
            periods: in_order,
            exception,
            calendar_verified: self.is_verified(day.year()),
        }
    }

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

    fn next_opening(&self, after: LocalTime) -> Option<NextOpening> {
        let mut calendar_verified = true;
        for ahead in 0..=DAYS_TO_LOOK_AHEAD {
            let day = after.day.plus_days(ahead);
            let schedule = self.schedule_on(day);
            calendar_verified &= schedule.calendar_verified;
            let opening = schedule
                .periods
                .iter()
                .find(|period| ahead > 0 || period.opens > after.time);
            if let Some(period) = opening {
                return Some(NextOpening {
                    day,
                    opens: period.opens,
                    calendar_verified,
                });
            }
        }
        None
    }
}

impl HoursException {
    /// Whether a day is one of its days.
    pub fn covers(&self, day: Day) -> bool {
        self.date <= day && day <= self.until.unwrap_or(self.date)
    }
}
