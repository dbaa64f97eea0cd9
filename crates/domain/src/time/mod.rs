//! Civil time: days, times of day, instants, and the office's time zone.
//!
//! Written here rather than taken from a library because of its size in the browser: the
//! smallest date library adds 11 kB compressed. The tests compare every day of two centuries
//! with `jiff`.

mod day;
mod error;
mod text;
mod time_of_day;
mod timestamp;
mod zone;

pub use day::{Day, Weekday};
pub use error::ParseError;
pub use time_of_day::TimeOfDay;
pub use timestamp::{ServerTime, Timestamp};
pub use zone::{LocalTime, TimeZone};
