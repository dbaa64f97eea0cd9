//! The office's calendar: opening hours, holidays, working days and deadlines.

mod deadline;
mod open_minutes;
mod opening_hours;
mod working_days;

pub use deadline::{Deadline, UnverifiedYear};
pub use opening_hours::{
    DaySchedule, ExceptionKind, HoursException, NextOpening, OfficeStatus, OpenPeriod,
    OpeningHours, VerifiedCalendar, WeeklyPeriod,
};
