//! Instants: Unix time to the second, RFC 3339 on the wire.

use super::day::Day;
use super::error::ParseError;
use super::text::{parse_digits, serde_as_text};
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// An instant to the second. On the wire RFC 3339 in UTC, `2026-11-24T00:30:00Z`;
/// read with any offset, never without one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    seconds_since_1970: i64,
}

impl Timestamp {
    /// The instant this many seconds after 1970-01-01T00:00:00Z.
    pub const fn from_unix_seconds(seconds_since_1970: i64) -> Self {
        Self { seconds_since_1970 }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub const fn unix_seconds(self) -> i64 {
        self.seconds_since_1970
    }
}

const SECONDS_PER_DAY: i64 = 86_400;

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.seconds_since_1970.div_euclid(SECONDS_PER_DAY);
        let second = self.seconds_since_1970.rem_euclid(SECONDS_PER_DAY);
        let day = Day::from_days_since_1970(days as i32);
        let (hour, minute) = (second / 3600, second / 60 % 60);
        write!(f, "{day}T{hour:02}:{minute:02}:{:02}Z", second % 60)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse(text).ok_or(ParseError {
            expected: "an instant with its offset, as 2026-11-24T08:30:00+08:00",
        })
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let (date, rest) = text.split_once(['T', 't'])?;
    let day: Day = date.parse().ok()?;
    let offset_at = rest.find(['Z', 'z', '+', '-'])?;
    let (clock, offset) = rest.split_at(offset_at);
    let clock = without_fraction(clock)?;
    let mut fields = clock
        .split(':')
        .map(|field| (field.len() == 2).then(|| parse_digits(field)).flatten());
    let (hour, minute, second) = (fields.next()??, fields.next()??, fields.next()??);
    if fields.next().is_some() || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let second_of_day = i64::from(hour * 3600 + minute * 60 + second);
    let local = i64::from(day.days_since_1970()) * SECONDS_PER_DAY + second_of_day;
    Some(Timestamp::from_unix_seconds(
        local - offset_seconds(offset)?,
    ))
}

/// The clock without the fraction of a second, which is read and dropped.
fn without_fraction(clock: &str) -> Option<&str> {
    let Some((whole, fraction)) = clock.split_once('.') else {
        return Some(clock);
    };
    let all_digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then_some(whole)
}

/// The seconds of `Z` or `±HH:MM`.
fn offset_seconds(offset: &str) -> Option<i64> {
    if offset.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, rest) = offset.split_at_checked(1)?;
    let (hour, minute) = rest.split_once(':')?;
    if (hour.len(), minute.len()) != (2, 2) {
        return None;
    }
    let (hour, minute) = (parse_digits(hour)?, parse_digits(minute)?);
    if hour > 23 || minute > 59 {
        return None;
    }
    let seconds = i64::from(hour * 3600 + minute * 60);
    Some(if sign == "-" { -seconds } else { seconds })
}

serde_as_text!(Timestamp, format = "date-time", "2026-11-24T00:30:00Z");

/// `GET /api/v1/time`: by which a device can tell that its own clock is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ServerTime {
    /// The instant at which the server answered.
    pub now: Timestamp,
}
