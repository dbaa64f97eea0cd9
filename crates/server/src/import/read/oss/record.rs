//! One status of OSS as a raw event.

use super::envelope::{Record, Text};
use super::status_names::status_name;
use crate::import::raw::RawEvent;
use crate::import::validation_errors::ValidationErrors;
use loket_domain::time::{Day, Timestamp};

/// A status with everything in it that may be kept.
pub(super) struct StatusRecord {
    pub line: u64,
    /// The reference, or the number that OSS gave the application.
    pub reference: String,
    code: String,
    time: String,
    /// What the status is called; never the name of a person.
    name: String,
    agency: String,
    note: String,
}

impl StatusRecord {
    /// The public documentation of OSS calls `nama_status` the name of the status in one
    /// place and that of the officer in another (IZINSTATUS, IZINFINALKKPR). So it is
    /// taken for a status only where OSS names no officer, and only when neither the
    /// vocabulary nor `uraian_status` has a name for the code.
    pub(super) fn from_record(record: Record) -> Self {
        let Record { line, fields } = record;
        let text = |text: Option<Text>| text.map(Text::into_trimmed).unwrap_or_default();
        let code = text(fields.kd_status);
        let officer = text(fields.nip_status);
        let named = text(fields.nama_status);
        let described = text(fields.uraian_status);
        let vocabulary_name = code.parse().ok().and_then(status_name);
        let name = match vocabulary_name {
            Some(name) => name.to_owned(),
            None if !described.is_empty() => described,
            None if officer.is_empty() && !named.is_empty() => named,
            None => format!("Status {code}"),
        };
        let reference = text(fields.reference);
        Self {
            line,
            reference: if reference.is_empty() {
                text(fields.id_izin)
            } else {
                reference
            },
            code,
            time: text(fields.tgl_status),
            name,
            agency: text(fields.instansi),
            note: text(fields.keterangan),
        }
    }

    /// The event, if its time can be parsed.
    pub(super) fn into_raw(
        self,
        utc_offset_minutes: i32,
        errors: &ValidationErrors,
    ) -> Option<RawEvent> {
        let Some(at) = instant(&self.time, utc_offset_minutes) else {
            let text = "is a time without an offset, as 2026-11-24 08:30:00";
            errors.add(self.line, "tgl_status", text);
            return None;
        };
        Some(RawEvent {
            line: self.line,
            at: at.to_string(),
            status_code: self.code,
            status_name: self.name,
            unit_id: self.agency.clone(),
            unit_en: self.agency,
            note_id: self.note.clone(),
            note_en: self.note,
        })
    }
}

/// The instant at which the clocks of a zone show `YYYY-MM-DD HH:MM:SS`.
fn instant(text: &str, utc_offset_minutes: i32) -> Option<Timestamp> {
    let (day, time) = text.split_once(' ')?;
    let day: Day = day.parse().ok()?;
    let mut fields = time.split(':').map(|field| {
        let is_number = field.len() == 2 && field.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| field.parse::<i64>().ok()).flatten()
    });
    let (hour, minute, second) = (fields.next()??, fields.next()??, fields.next()??);
    if fields.next().is_some() || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = i64::from(day.days_since_1970()) * 86_400 + hour * 3600 + minute * 60 + second;
    Some(Timestamp::from_unix_seconds(
        seconds - i64::from(utc_offset_minutes) * 60,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, minutes: i32, expected: Option<&str>) {
        let found = instant(text, minutes).map(|instant| instant.to_string());
        assert_eq!(found.as_deref(), expected, "{text} {minutes}");
    }

    #[test]
    fn times_are_those_of_the_zone_that_is_named() {
        check("2026-11-20 10:15:00", 420, Some("2026-11-20T03:15:00Z"));
        check("2026-11-20 10:15:00", 480, Some("2026-11-20T02:15:00Z"));
        check("2026-11-20 00:15:09", 540, Some("2026-11-19T15:15:09Z"));
        check("2026-02-29 10:15:00", 420, None);
        check("2026-11-20 24:00:00", 420, None);
        check("2026-11-20T10:15:00", 420, None);
        check("2026-11-20 10:15", 420, None);
        check("2026-11-20 10:15:00+07:00", 420, None);
        check("", 420, None);
    }
}
