//! The opening hours as a calendar file, read by another library than wrote it.

use crate::support::{Counter, Setup, content_folder};
use axum::http::StatusCode;
use calcard::icalendar::ICalendar;
use calcard::icalendar::dates::TimeOrDelta;
use loket_domain::office::Office;
use loket_domain::time::{Day, TimeOfDay};
use std::collections::BTreeMap;

const PATH: &str = "/api/v1/office/hours.ics";

/// Hours of Ramadan, a holiday within, a Sunday on which the office is open, and two
/// periods on some days.
pub const MORE: &str = r#"
[[hours.weekly]]
weekday = "monday"
opens = "18:30"
closes = "20:00"

[[hours.exceptions]]
date = "2026-09-01"
until = "2026-09-30"
kind = "special_hours"
name.id = "Ramadan (contoh)"
name.en = "Ramadan (sample)"
source.title = "Contoh"
periods = [
  { weekday = "monday", opens = "07:30", closes = "12:00" },
  { weekday = "monday", opens = "13:00", closes = "15:00" },
  { weekday = "tuesday", opens = "07:30", closes = "15:00" },
  { weekday = "sunday", opens = "09:00", closes = "11:00" },
]

[[hours.exceptions]]
date = "2026-09-15"
kind = "office_closure"
name.id = "Kantor pindah, layanan tutup"
name.en = "Moving, closed"
source.title = "Contoh"
"#;

/// The open periods of each day, in seconds since 1970, as the other library understands
/// the file; and how many days are marked as closed.
fn read(calendar: &str) -> (BTreeMap<i64, i64>, usize) {
    let calendar = ICalendar::parse(calendar).expect("an iCalendar file");
    let expanded = calendar.expand_dates(calcard::common::timezone::Tz::UTC, 10_000);
    assert_eq!(expanded.errors, []);
    let (mut open, mut closed) = (BTreeMap::new(), 0);
    for event in expanded.events {
        let from = event.start.timestamp();
        let until = match event.end {
            TimeOrDelta::Time(end) => end.timestamp(),
            TimeOrDelta::Delta(length) => from + length.num_seconds(),
        };
        if until - from == 86_400 {
            closed += 1;
        } else {
            assert_eq!(open.insert(from, until), None, "two events at {from}");
        }
    }
    (open, closed)
}

fn expected(office: &Office) -> (BTreeMap<i64, i64>, usize) {
    let hours = &office.hours;
    let seconds = |day, time: TimeOfDay| hours.time_zone.instant(day, time).unix_seconds();
    let (mut open, mut closed) = (BTreeMap::new(), 0);
    let first = Day::new(2025, 1, 1).unwrap();
    for day in (0..365 * 4).map(|days| first.plus_days(days)) {
        let schedule = hours.schedule_on(day);
        if !schedule.calendar_verified {
            continue;
        }
        closed += usize::from(schedule.exception.is_some() && schedule.periods.is_empty());
        for period in schedule.periods {
            open.insert(seconds(day, period.opens), seconds(day, period.closes));
        }
    }
    (open, closed)
}

async fn check(setup: Setup) -> usize {
    let counter = Counter::open_with(setup).await;
    let answer = counter.get(PATH).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.header("content-type"),
        "text/calendar; charset=utf-8"
    );
    let office: Office = counter.get("/api/v1/office").await.json();
    let (open, closed) = read(answer.text());
    assert_eq!((&open, closed), (&expected(&office).0, expected(&office).1));
    open.len()
}

#[tokio::test]
async fn each_day_of_a_published_year_is_in_the_calendar_file_and_no_other() {
    // 2026 has 261 days from Monday to Friday; of the 25 days off, 4 are at a weekend.
    assert_eq!(check(Setup::default()).await, 261 - 21);
}

#[tokio::test]
async fn special_hours_are_in_the_calendar_file_in_place_of_the_ordinary_ones() {
    let data = content_folder::copy();
    let office = data.path().join("office.toml");
    let text = std::fs::read_to_string(&office).unwrap();
    std::fs::write(&office, format!("{text}{MORE}")).unwrap();
    let setup = Setup {
        data: Some(data.path().into()),
        ..Setup::default()
    };
    assert!(check(setup).await > 261 - 21);
}

#[tokio::test]
async fn the_calendar_file_stays_the_same_and_says_how_far_it_reaches() {
    let counter = Counter::open().await;
    let answer = counter.get(PATH).await;
    let text = answer.text().replace("\r\n ", "");
    assert!(text.contains("hari liburnya belum diumumkan"), "{text}");
    assert!(text.contains("X-WR-TIMEZONE:Asia/Makassar\r\n"));
    // No line is longer than RFC 5545 allows.
    assert!(answer.text().split("\r\n").all(|line| line.len() <= 75));
    let etag = answer.header("etag").to_owned();
    let again = counter.get_with(PATH, &[("if-none-match", &etag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}
