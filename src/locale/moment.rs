//! Instants in the office's time zone.

use super::format::{clock_time, day_long};
use super::generated::{Texts, arg};
use loket_domain::time::{TimeZone, Timestamp};

/// An instant in words, part by part.
pub struct Moment {
    /// The day, such as `Selasa, 15 Desember 2026`.
    pub day: String,
    /// The time of day, such as `08.00`.
    pub time: String,
    /// The abbreviation of the zone, such as `WITA`.
    pub zone: String,
}

/// An instant in the office's zone; in UTC, and said so, while the office is not loaded.
pub fn moment(texts: &Texts, at: Timestamp, zone: Option<&TimeZone>) -> Moment {
    let utc = TimeZone {
        name: "UTC".into(),
        abbreviation: "UTC".into(),
        utc_offset_minutes: 0,
    };
    let zone = zone.unwrap_or(&utc);
    let local = zone.local_time(at);
    Moment {
        day: day_long(texts, local.day),
        time: clock_time(texts, local.time),
        zone: zone.abbreviation.clone(),
    }
}

/// `Selasa, 15 Desember 2026 08.00 WITA`.
pub fn moment_text(texts: &Texts, at: Timestamp, zone: Option<&TimeZone>) -> String {
    let Moment { day, time, zone } = moment(texts, at, zone);
    let (day, time, zone) = (arg::Day(&day), arg::Time(&time), arg::Zone(&zone));
    texts.status.moment(day, time, zone)
}

/// `5 menit lalu`.
pub fn age(texts: &Texts, seconds: i64) -> String {
    let texts = &texts.status;
    match seconds {
        ..60 => texts.age_now.into(),
        60..3600 => texts.age_minutes(&(seconds / 60).to_string()),
        3600..86_400 => texts.age_hours(&(seconds / 3600).to_string()),
        _ => texts.age_days(&(seconds / 86_400).to_string()),
    }
}
