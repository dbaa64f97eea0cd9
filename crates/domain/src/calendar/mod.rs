//! The office's calendar: opening hours, holidays, working days and deadlines.

mod deadline;
mod exception;
mod office_status;
mod open_minutes;
mod opening_hours;
mod schedule;
mod weekly_period;
mod working_days;

pub use deadline::{Deadline, UnverifiedYear};
pub use exception::{ExceptionKind, HoursException};
pub use office_status::{NextOpening, OfficeStatus};
pub use opening_hours::{OpeningHours, VerifiedCalendar};
pub use schedule::{DaySchedule, OpenPeriod};
pub use weekly_period::WeeklyPeriod;
