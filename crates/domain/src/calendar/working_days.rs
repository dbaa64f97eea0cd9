//! Working days: counting, and deadlines.

use super::deadline::UnverifiedYear;
use super::opening_hours::OpeningHours;
use crate::time::Day;

impl OpeningHours {
    /// The day that lies this many working days after `start`. The day itself does not
    /// count: one working day after a Monday is the Tuesday. A working day is one on
    /// which the office is open.
    ///
    /// # Errors
    /// [`UnverifiedYear`] as soon as a day on the way lies in a year whose holidays are
    /// not known. A guessed date would pass for a promise.
    pub fn working_days_after(&self, start: Day, working_days: u32) -> Result<Day, UnverifiedYear> {
        let mut day = start;
        let mut left = working_days;
        while left > 0 {
            day = day.plus_days(1);
            let schedule = self.schedule_on(day);
            if !schedule.calendar_verified {
                return Err(UnverifiedYear(day.year()));
            }
            if !schedule.periods.is_empty() {
                left -= 1;
            }
        }
        Ok(day)
    }

    /// How many working days lie behind `start`, up to and with `end`; none when `end` is
    /// not later.
    ///
    /// # Errors
    /// [`UnverifiedYear`] as soon as a day on the way lies in a year whose holidays are
    /// not known.
    pub fn working_days_between(&self, start: Day, end: Day) -> Result<u32, UnverifiedYear> {
        let (mut day, mut count) = (start, 0);
        while day < end {
            day = day.plus_days(1);
            let schedule = self.schedule_on(day);
            if !schedule.calendar_verified {
                return Err(UnverifiedYear(day.year()));
            }
            count += u32::from(!schedule.periods.is_empty());
        }
        Ok(count)
    }
}
