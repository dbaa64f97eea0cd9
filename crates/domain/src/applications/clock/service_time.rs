//! The measure of service time: working days by open minutes, or calendar days.

use super::history::Run;
use crate::calendar::{OpeningHours, UnverifiedYear};
use crate::permits::DurationUnit;
use crate::time::{Day, LocalTime, TimeOfDay, Timestamp};

/// A day of the promise in the parts in which time is counted.
///
/// Every day is one day however long the office is open on it, so a minute of a short
/// day weighs more. Counting is in integers, so that a pause never leaves a rounding
/// error behind: the number is divisible by 150, 330, 360, 390, 420, 450, 480, 510 and
/// 540, the minutes of the usual days, and by the 1440 of a calendar day. On a day of
/// another length what has gone by is rounded down to a part, a few millionths of a
/// minute.
pub(super) const PARTS_PER_DAY: u64 = 367_567_200;

/// Time in the unit of the promise.
pub(super) struct ServiceTime<'hours> {
    pub hours: &'hours OpeningHours,
    pub unit: DurationUnit,
}

impl ServiceTime<'_> {
    /// How many parts of a day go by in the runs, the last of them up to now.
    pub fn elapsed(&self, runs: &[Run], now: Timestamp) -> Result<u64, UnverifiedYear> {
        let mut elapsed = 0;
        for run in runs {
            for (day, from, until) in self.days(run.from, run.until.unwrap_or(now)) {
                elapsed += self.parts_before(day, until)? - self.parts_before(day, from)?;
            }
        }
        Ok(elapsed)
    }

    /// The instant at which a number of parts has gone by in the runs, the last of which
    /// may go on for ever; `None` when they are over before.
    pub fn reached(&self, runs: &[Run], parts: u64) -> Result<Option<Timestamp>, UnverifiedYear> {
        let mut left = parts;
        for run in runs {
            let until = run.until.unwrap_or(FOR_EVER);
            for (day, from, until) in self.days(run.from, until) {
                let before = self.parts_before(day, from)?;
                let on_this_day = self.parts_before(day, until)? - before;
                if left <= on_this_day {
                    return Ok(self.instant_after(day, before + left));
                }
                left -= on_this_day;
            }
        }
        Ok(None)
    }

    /// The days of a stretch of time, each with the time from and until which it is part
    /// of it. A day of which nothing is part is left out: its year need not be known.
    fn days(
        &self,
        from: Timestamp,
        until: Timestamp,
    ) -> impl Iterator<Item = (Day, TimeOfDay, TimeOfDay)> {
        let zone = &self.hours.time_zone;
        let (first, last) = (zone.local_time(from), zone.local_time(until));
        let time_on = move |at: LocalTime, day: Day, otherwise: TimeOfDay| {
            if at.day == day { at.time } else { otherwise }
        };
        (first.day.days_since_1970()..=last.day.days_since_1970())
            .map(Day::from_days_since_1970)
            .map(move |day| {
                let from = time_on(first, day, TimeOfDay::MIDNIGHT);
                let until = time_on(last, day, TimeOfDay::END_OF_DAY);
                (day, from, until)
            })
            .filter(|(_, from, until)| from < until)
    }

    /// How many parts of a day have gone by at a time of it.
    fn parts_before(&self, day: Day, time: TimeOfDay) -> Result<u64, UnverifiedYear> {
        let minutes = self.minutes_before(day, time)?;
        let length = self.minutes_before(day, TimeOfDay::END_OF_DAY)?;
        Ok((minutes * PARTS_PER_DAY).checked_div(length).unwrap_or(0))
    }

    fn minutes_before(&self, day: Day, time: TimeOfDay) -> Result<u64, UnverifiedYear> {
        match self.unit {
            DurationUnit::CalendarDays => Ok(time.minutes_since_midnight().into()),
            DurationUnit::WorkingDays if self.hours.is_verified(day.year()) => {
                Ok(self.hours.open_minutes_before(day, time).into())
            }
            DurationUnit::WorkingDays => Err(UnverifiedYear(day.year())),
        }
    }

    /// The first minute of a day at which a number of its parts has gone by.
    fn instant_after(&self, day: Day, parts: u64) -> Option<Timestamp> {
        let length = self.minutes_before(day, TimeOfDay::END_OF_DAY).ok()?;
        let minutes = (parts * length).div_ceil(PARTS_PER_DAY) as u32;
        let time = match self.unit {
            DurationUnit::CalendarDays => TimeOfDay::new(minutes / 60, minutes % 60)?,
            DurationUnit::WorkingDays => self.hours.time_after_open_minutes(day, minutes)?,
        };
        let instant = self.hours.time_zone.instant(day, time);
        // The end of a day is an instant of the next. Its last second is given instead,
        // so that the date is that of the day which counts.
        let is_end_of_day = time == TimeOfDay::END_OF_DAY;
        let seconds = instant.unix_seconds() - i64::from(is_end_of_day);
        Some(Timestamp::from_unix_seconds(seconds))
    }
}

/// The end of a run that lasts. Later than any promise, and a calendar is never
/// published that far ahead.
const FOR_EVER: Timestamp = Timestamp::from_unix_seconds(253_402_300_799);
