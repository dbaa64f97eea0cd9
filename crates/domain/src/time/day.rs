//! Civil days of the proleptic Gregorian calendar.

use super::error::ParseError;
use super::text::{parse_digits, serde_as_text};
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A civil day, without a zone. On the wire `YYYY-MM-DD` (ISO 8601).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    days_since_1970: i32,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week of the office, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

impl Day {
    /// The day of a year, a month (1–12) and a day of the month; `None` when the
    /// calendar has no such day or the year has more than four digits.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 {
            return None;
        }
        if day > days_in_month(year, month) {
            return None;
        }
        // Years are counted from March, so that the leap day is the last of its year.
        let (year, month) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * month as i32 + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self {
            days_since_1970: era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970,
        })
    }

    /// The day that lies this many days after 1 January 1970.
    pub const fn from_days_since_1970(days_since_1970: i32) -> Self {
        Self { days_since_1970 }
    }

    /// The first day of its month.
    pub const fn first_of_month(self) -> Self {
        let (_, _, day) = self.year_month_day();
        Self {
            days_since_1970: self.days_since_1970 - day as i32 + 1,
        }
    }

    /// Days since 1 January 1970.
    pub const fn days_since_1970(self) -> i32 {
        self.days_since_1970
    }

    /// Year, month (1–12) and day of the month.
    pub const fn year_month_day(self) -> (i32, u32, u32) {
        let shifted = self.days_since_1970 + DAYS_TO_1970;
        let era = shifted.div_euclid(DAYS_PER_ERA);
        let day_of_era = shifted.rem_euclid(DAYS_PER_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month as u32, day as u32)
    }

    /// The calendar year.
    pub const fn year(self) -> i32 {
        self.year_month_day().0
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::ALL[(self.days_since_1970 + 3).rem_euclid(7) as usize]
    }

    /// The day this many days later, or earlier when negative.
    pub const fn plus_days(self, days: i32) -> Self {
        Self {
            days_since_1970: self.days_since_1970 + days,
        }
    }
}

/// Days in 400 years.
const DAYS_PER_ERA: i32 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970.
const DAYS_TO_1970: i32 = 719_468;

const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.year_month_day();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let parse = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            if (year.len(), month.len(), day.len()) != (4, 2, 2) {
                return None;
            }
            Day::new(
                parse_digits(year)? as i32,
                parse_digits(month)?,
                parse_digits(day)?,
            )
        };
        parse().ok_or(ParseError {
            expected: "a date as YYYY-MM-DD",
        })
    }
}

serde_as_text!(Day, format = "date", "2026-11-24");
