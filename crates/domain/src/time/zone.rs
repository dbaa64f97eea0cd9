//! The office's time zone: a fixed offset from UTC.

use super::day::Day;
use super::time_of_day::TimeOfDay;
use super::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// The zone in which the office reads its clock. None of Indonesia's zones has
/// daylight saving, so one offset holds all year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct TimeZone {
    /// The name in the IANA database, e.g. `Asia/Makassar`.
    pub name: String,
    /// The abbreviation that citizens know, e.g. `WITA`.
    pub abbreviation: String,
    /// Minutes ahead of UTC.
    pub utc_offset_minutes: i32,
}

/// What the office's calendar and clock on the wall show at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day at the office.
    pub day: Day,
    /// The time at the office; the running minute.
    pub time: TimeOfDay,
}

impl TimeZone {
    /// What the office's clock shows at an instant.
    pub fn local_time(&self, instant: Timestamp) -> LocalTime {
        let local = instant.unix_seconds() + i64::from(self.utc_offset_minutes) * 60;
        let minute = local.rem_euclid(86_400) as u32 / 60;
        LocalTime {
            day: Day::from_days_since_1970(local.div_euclid(86_400) as i32),
            time: TimeOfDay::new(minute / 60, minute % 60).unwrap_or(TimeOfDay::MIDNIGHT),
        }
    }

    /// The instant at which the office's clock shows a time on a day.
    pub fn instant(&self, day: Day, time: TimeOfDay) -> Timestamp {
        let minutes = i64::from(day.days_since_1970()) * 1440
            + i64::from(time.minutes_since_midnight())
            - i64::from(self.utc_offset_minutes);
        Timestamp::from_unix_seconds(minutes * 60)
    }
}
