//! The hours of one particular day.

use super::exception::HoursException;
use super::opening_hours::OpeningHours;
use super::weekly_period::WeeklyPeriod;
use crate::time::{Day, TimeOfDay};

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

impl OpeningHours {
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
}
