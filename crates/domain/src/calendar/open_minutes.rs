//! Open minutes of a day.

use super::opening_hours::OpeningHours;
use super::weekly_period::WeeklyPeriod;
use crate::time::{Day, TimeOfDay};

impl OpeningHours {
    /// How many minutes the office is open on a day before a time of that day.
    ///
    /// The calendar is taken as it is: whether the holidays of the year are known is
    /// for the caller to ask.
    pub fn open_minutes_before(&self, day: Day, time: TimeOfDay) -> u32 {
        // Not by way of `schedule_on`, which allocates: this is asked for every day of
        // an application.
        self.periods_on(day)
            .map(|period| minutes_between(period.opens, time.min(period.closes)))
            .sum()
    }

    /// The time at which the office has been open for a number of minutes on a day. The
    /// last minute of a period ends when the office closes, not when it opens again.
    /// `None` when it is not open for so long.
    pub fn time_after_open_minutes(&self, day: Day, minutes: u32) -> Option<TimeOfDay> {
        let mut left = minutes;
        for period in self.schedule_on(day).periods {
            let length = minutes_between(period.opens, period.closes);
            if left <= length {
                let minute = u32::from(period.opens.minutes_since_midnight()) + left;
                return TimeOfDay::new(minute / 60, minute % 60);
            }
            left -= length;
        }
        None
    }

    fn periods_on(&self, day: Day) -> impl Iterator<Item = &WeeklyPeriod> {
        let weekday = day.weekday();
        self.exception_on(day)
            .map_or(&self.weekly, |exception| &exception.periods)
            .iter()
            .filter(move |period| period.weekday == weekday)
    }
}

fn minutes_between(from: TimeOfDay, until: TimeOfDay) -> u32 {
    let minutes = until
        .minutes_since_midnight()
        .saturating_sub(from.minutes_since_midnight());
    minutes.into()
}
