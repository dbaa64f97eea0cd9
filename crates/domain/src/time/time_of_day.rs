//! Times of day, to the minute.

use super::error::ParseError;
use super::text::{parse_digits, serde_as_text};
use core::fmt;
use core::str::FromStr;

/// A time of the day to the minute, `00:00` to `24:00`. On the wire `HH:MM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// `00:00`.
    pub const MIDNIGHT: Self = Self { minutes: 0 };

    /// `24:00`, which closes a day.
    pub const END_OF_DAY: Self = Self { minutes: 1440 };

    /// The time of an hour and a minute; `None` after `24:00`, which closes a day.
    pub const fn new(hour: u32, minute: u32) -> Option<Self> {
        if hour > 24 || minute > 59 || (hour == 24 && minute > 0) {
            return None;
        }
        Some(Self {
            minutes: (hour * 60 + minute) as u16,
        })
    }

    /// Minutes since midnight, 0 to 1440.
    pub const fn minutes_since_midnight(self) -> u16 {
        self.minutes
    }

    /// Hour and minute.
    pub const fn hour_minute(self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.hour_minute();
        write!(f, "{hour:02}:{minute:02}")
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for TimeOfDay {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let parse = || {
            let (hour, minute) = text.split_once(':')?;
            if (hour.len(), minute.len()) != (2, 2) {
                return None;
            }
            TimeOfDay::new(parse_digits(hour)?, parse_digits(minute)?)
        };
        parse().ok_or(ParseError {
            expected: "a time as HH:MM",
        })
    }
}

// Not the format "time" of JSON Schema, which has seconds and an offset.
serde_as_text!(
    TimeOfDay,
    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$",
    "08:00"
);
