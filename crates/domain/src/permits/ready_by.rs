//! The completion date of an application that is submitted on a certain day.

use super::processing_time::{DurationUnit, ProcessingTime};
use crate::calendar::{HoursException, OpeningHours, UnverifiedYear};
use crate::time::Day;

/// The completion dates of the stages of an application, should nothing stop its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyBy<'hours> {
    /// The day from which is counted. It does not count itself.
    pub submitted: Day,
    /// The last day of each stage, in their order. No day is given for a stage that
    /// depends on a year without a calendar, nor for those after it.
    pub stages: Vec<Result<Day, UnverifiedYear>>,
    /// The days that would have been working days but for an exception, in their order.
    /// Only those of stages in working days whose last day is certain.
    pub skipped: Vec<SkippedDay<'hours>>,
}

/// A day on which the office is closed although its ordinary week has it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkippedDay<'hours> {
    /// The day that does not count.
    pub day: Day,
    /// The exception that closes the office.
    pub exception: &'hours HoursException,
}

/// Computes the completion date of each stage, one after the other, of an application that
/// is submitted on a day.
///
/// A stage in calendar days needs no calendar of holidays: it is certain in any year,
/// as long as the stages before it are.
pub fn ready_by<'hours>(
    time: &ProcessingTime,
    hours: &'hours OpeningHours,
    submitted: Day,
) -> ReadyBy<'hours> {
    let mut ready_by = ReadyBy {
        submitted,
        stages: Vec::new(),
        skipped: Vec::new(),
    };
    for stage in &time.stages {
        let due = ready_by.due().and_then(|start| match stage.unit {
            DurationUnit::CalendarDays => Ok(start.plus_days(stage.at_most as i32)),
            DurationUnit::WorkingDays => {
                let due = hours.working_days_after(start, stage.at_most)?;
                ready_by.skip_between(hours, start, due);
                Ok(due)
            }
        });
        ready_by.stages.push(due);
    }
    ready_by
}

impl<'hours> ReadyBy<'hours> {
    /// Returns the completion date of the whole: the last day of the last stage.
    ///
    /// # Errors
    /// [`UnverifiedYear`] when a stage runs into a year whose holidays are not known.
    pub fn due(&self) -> Result<Day, UnverifiedYear> {
        self.stages.last().copied().unwrap_or(Ok(self.submitted))
    }

    fn skip_between(&mut self, hours: &'hours OpeningHours, after: Day, until: Day) {
        let mut day = after;
        while day < until {
            day = day.plus_days(1);
            let schedule = hours.schedule_on(day);
            let in_the_week = hours
                .weekly
                .iter()
                .any(|period| period.weekday == day.weekday());
            if let (true, true, Some(exception)) =
                (in_the_week, schedule.periods.is_empty(), schedule.exception)
            {
                self.skipped.push(SkippedDay { day, exception });
            }
        }
    }
}
