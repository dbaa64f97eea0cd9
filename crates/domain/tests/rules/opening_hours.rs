//! Open or closed, until when, and when it opens next. Times of the tables are the
//! office's own unless an offset is written out.

use crate::support::{day, office_hours, period};
use loket_domain::calendar::OpeningHours;
use loket_domain::time::Weekday;

fn check(instant: &str, expect: &str) {
    check_in(&office_hours(), instant, expect);
}

fn check_in(hours: &OpeningHours, instant: &str, expect: &str) {
    let with_offset = match instant.split_once(' ') {
        Some((date, time)) if time.len() == 5 => format!("{date}T{time}:00+08:00"),
        Some((date, time)) => format!("{date}T{time}+08:00"),
        None => instant.into(),
    };
    assert_eq!(describe(hours, &with_offset), expect, "{instant}");
}

/// The status in words, so that a table says everything that the counter would show.
fn describe(hours: &OpeningHours, instant: &str) -> String {
    let status = hours.status_at(instant.parse().unwrap());
    let mut words = match (status.open_until, status.next_opening) {
        (Some(closes), None) => format!("open until {closes}"),
        (None, Some(next)) if next.calendar_verified => {
            format!("closed until {} {}", next.day, next.opens)
        }
        (None, Some(next)) => format!("closed until {} {}?", next.day, next.opens),
        (None, None) => "closed".into(),
        (Some(_), Some(_)) => "both open and closed".into(),
    };
    if let Some(exception) = status.exception {
        words += &format!(" ({:?} {})", exception.kind, exception.name.id);
    }
    if !status.calendar_verified {
        words += ", calendar not verified";
    }
    words
}

#[test]
fn an_ordinary_week_to_the_minute() {
    check("2026-11-23 00:00", "closed until 2026-11-23 08:00");
    check("2026-11-23 07:59:59", "closed until 2026-11-23 08:00");
    check("2026-11-23 08:00", "open until 16:30");
    check("2026-11-23 16:29:59", "open until 16:30");
    check("2026-11-23 16:30", "closed until 2026-11-24 08:00");
    check("2026-11-24 07:59", "closed until 2026-11-24 08:00");
    check("2026-11-24 08:00", "open until 16:30");
    check("2026-11-24 16:29", "open until 16:30");
    check("2026-11-24 16:30", "closed until 2026-11-25 08:00");
    check("2026-11-25 07:59", "closed until 2026-11-25 08:00");
    check("2026-11-25 08:00", "open until 16:30");
    check("2026-11-25 16:30", "closed until 2026-11-26 08:00");
    check("2026-11-26 07:59", "closed until 2026-11-26 08:00");
    check("2026-11-26 08:00", "open until 16:00");
    check("2026-11-26 15:59", "open until 16:00");
    check("2026-11-26 16:00", "closed until 2026-11-27 08:30");
    check("2026-11-27 08:00", "closed until 2026-11-27 08:30");
    check("2026-11-27 08:29", "closed until 2026-11-27 08:30");
    check("2026-11-27 08:30", "open until 11:00");
    check("2026-11-27 10:59:59", "open until 11:00");
    check("2026-11-27 11:00", "closed until 2026-11-30 08:00");
    check("2026-11-28 09:00", "closed until 2026-11-30 08:00");
    check("2026-11-29 23:59:59", "closed until 2026-11-30 08:00");
}

#[test]
fn the_zone_of_the_device_does_not_matter() {
    check("2026-11-27T02:59:59Z", "open until 11:00");
    check("2026-11-27T03:00:00Z", "closed until 2026-11-30 08:00");
    check("2026-11-26T21:59:59-05:00", "open until 11:00");
    check("2026-11-27T14:00:00+11:00", "closed until 2026-11-30 08:00");
}

#[test]
fn holidays_and_collective_leave_close_the_office() {
    check(
        "2026-08-17 10:00",
        "closed until 2026-08-18 08:00 (NationalHoliday Kemerdekaan)",
    );
    check("2026-12-23 16:30", "closed until 2026-12-28 08:00");
    check(
        "2026-12-24 10:00",
        "closed until 2026-12-28 08:00 (CollectiveLeave Natal)",
    );
    check(
        "2026-12-25 09:00",
        "closed until 2026-12-28 08:00 (NationalHoliday Natal)",
    );
    check("2026-02-13 11:00", "closed until 2026-02-18 08:00");
    check("2026-05-13 16:30", "closed until 2026-05-18 08:00");
    check("2026-05-29 11:00", "closed until 2026-06-02 08:00");
    check(
        "2026-03-21 10:00",
        "closed until 2026-03-25 08:00 (NationalHoliday Idulfitri)",
    );
    check(
        "2026-03-22 10:00",
        "closed until 2026-03-25 08:00 (NationalHoliday Idulfitri)",
    );
}

#[test]
fn ramadan_has_its_own_hours_and_a_holiday_inside_it_stays_one() {
    check("2026-02-18 16:29", "open until 16:30");
    check(
        "2026-02-19 14:59",
        "open until 15:00 (SpecialHours Ramadan)",
    );
    check(
        "2026-02-19 15:00",
        "closed until 2026-02-20 08:00 (SpecialHours Ramadan)",
    );
    check(
        "2026-02-20 08:00",
        "open until 10:30 (SpecialHours Ramadan)",
    );
    check(
        "2026-02-20 10:30",
        "closed until 2026-02-23 08:00 (SpecialHours Ramadan)",
    );
    check(
        "2026-03-17 14:59",
        "open until 15:00 (SpecialHours Ramadan)",
    );
    check(
        "2026-03-17 15:00",
        "closed until 2026-03-25 08:00 (SpecialHours Ramadan)",
    );
    check(
        "2026-03-18 10:00",
        "closed until 2026-03-25 08:00 (CollectiveLeave Nyepi)",
    );
    check(
        "2026-03-19 10:00",
        "closed until 2026-03-25 08:00 (NationalHoliday Nyepi)",
    );
    check("2026-03-25 15:00", "open until 16:30");
}

#[test]
fn a_year_without_a_calendar_is_never_taken_for_an_ordinary_one() {
    check("2026-12-31 15:59", "open until 16:00");
    check("2026-12-31 16:00", "closed until 2027-01-01 08:30?");
    check(
        "2027-01-01 09:00",
        "open until 11:00, calendar not verified",
    );
    check(
        "2027-01-02 09:00",
        "closed until 2027-01-04 08:00?, calendar not verified",
    );
    check(
        "2025-12-31 10:00",
        "open until 16:30, calendar not verified",
    );
    check(
        "2025-12-31 16:30",
        "closed until 2026-01-02 08:30?, calendar not verified",
    );
    check(
        "2026-01-01 10:00",
        "closed until 2026-01-02 08:30 (NationalHoliday Tahun Baru)",
    );
}

#[test]
fn a_day_with_a_break_opens_again_after_it() {
    let mut hours = office_hours();
    // Out of order, as an officer might write them.
    hours
        .weekly
        .insert(0, period(Weekday::Saturday, "13:00", "24:00"));
    hours
        .weekly
        .push(period(Weekday::Saturday, "08:00", "12:00"));
    check_in(&hours, "2026-11-28 11:59", "open until 12:00");
    check_in(&hours, "2026-11-28 12:00", "closed until 2026-11-28 13:00");
    check_in(&hours, "2026-11-28 23:59:59", "open until 24:00");
    check_in(&hours, "2026-11-29 00:00", "closed until 2026-11-30 08:00");
    let opens: Vec<String> = hours
        .schedule_on(day("2026-11-28"))
        .periods
        .iter()
        .map(|period| period.opens.to_string())
        .collect();
    assert_eq!(opens, ["08:00", "13:00"]);
}

#[test]
fn an_office_without_hours_never_opens() {
    let mut hours = office_hours();
    hours.weekly.clear();
    hours.exceptions.clear();
    check_in(&hours, "2026-06-10 10:00", "closed");
}

#[test]
fn minutes_are_counted_over_a_break_at_midday() {
    let mut hours = office_hours();
    // Out of order, as a data file may have them.
    hours.weekly = vec![
        period(Weekday::Monday, "13:00", "15:00"),
        period(Weekday::Monday, "08:00", "12:00"),
    ];
    let monday = day("2026-11-30");
    for (time, minutes) in [
        ("00:00", 0),
        ("08:00", 0),
        ("08:01", 1),
        ("12:00", 240),
        ("12:30", 240),
        ("13:00", 240),
        ("13:01", 241),
        ("15:00", 360),
        ("24:00", 360),
    ] {
        let found = hours.open_minutes_before(monday, time.parse().unwrap());
        assert_eq!(found, minutes, "{time}");
    }
    for (minutes, time) in [
        (0, Some("08:00")),
        (1, Some("08:01")),
        (240, Some("12:00")),
        (241, Some("13:01")),
        (360, Some("15:00")),
        (361, None),
    ] {
        let found = hours.time_after_open_minutes(monday, minutes);
        assert_eq!(found, time.map(|time| time.parse().unwrap()), "{minutes}");
    }
    check_in(&hours, "2026-11-30 12:00", "closed until 2026-11-30 13:00");
    check_in(&hours, "2026-11-30 13:00", "open until 15:00");
}

#[test]
fn the_days_of_exceptions_are_listed_for_the_years_that_are_known() {
    let hours = office_hours();
    let days: Vec<_> = hours.exception_days().collect();
    // Counted by hand: 29 days from 19 February on (Ramadan with two holidays in it), and
    // 4 before, 5 behind, and 14 from April on.
    assert_eq!(days.len(), 52);
    assert_eq!(days.first(), Some(&day("2026-01-01")));
    assert_eq!(days.last(), Some(&day("2026-12-25")));
    assert!(days.is_sorted());
    for (date, expect) in [
        ("2026-02-18", false),
        ("2026-02-19", true),
        ("2026-03-19", true),
        ("2026-03-24", true),
        ("2026-03-25", false),
    ] {
        assert_eq!(days.contains(&day(date)), expect, "{date}");
    }
    let unknown = OpeningHours {
        verified_calendars: Vec::new(),
        ..hours
    };
    assert_eq!(unknown.exception_days().count(), 0);
}
