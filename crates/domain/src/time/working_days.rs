//! Deadlines in working days.

use super::{Day, OpeningHours};

/// A year whose holidays are not known, so that no deadline in it can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnverifiedYear(
    /// The year.
    pub i32,
);

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
}
