//! Deadlines, and why one cannot be computed.

use crate::time::Day;

/// The year whose holidays are not known, so that no deadline in it can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnverifiedYear(
    /// The calendar year, e.g. 2027.
    pub i32,
);

/// The last day on which something is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// On this day, until it is over.
    On(Day),
    /// The holidays up to it are not published, so that the day is not known.
    Unverified,
}

impl Deadline {
    /// The day; `None` where it is not known.
    pub fn day(self) -> Option<Day> {
        match self {
            Deadline::On(day) => Some(day),
            Deadline::Unverified => None,
        }
    }

    /// Whether the deadline was before a day. Never where it is not known.
    pub fn is_over(self, today: Day) -> bool {
        self.day().is_some_and(|last| today > last)
    }
}

impl From<Result<Day, UnverifiedYear>> for Deadline {
    fn from(day: Result<Day, UnverifiedYear>) -> Self {
        day.map_or(Deadline::Unverified, Deadline::On)
    }
}
