//! Days, against a library that does nothing else.

use jiff::civil::{Date, date};
use loket_domain::time::{Day, TimeOfDay, Weekday};

#[test]
fn every_day_of_two_centuries_agrees_with_jiff() {
    let mut expected = date(1950, 1, 1);
    let mut day = Day::new(1950, 1, 1).unwrap();
    let mut days = 0;
    while expected.year() <= 2150 {
        check_day(day, expected);
        expected = expected.tomorrow().unwrap();
        day = day.plus_days(1);
        days += 1;
    }
    assert_eq!(days, 73_414);
}

fn check_day(day: Day, expected: Date) {
    let (year, month, of_month) = (
        i32::from(expected.year()),
        expected.month() as u32,
        expected.day() as u32,
    );
    assert_eq!(day.year_month_day(), (year, month, of_month));
    assert_eq!(day.year(), year);
    assert_eq!(Day::new(year, month, of_month), Some(day));
    let weekday = Weekday::ALL[expected.weekday().to_monday_zero_offset() as usize];
    assert_eq!(day.weekday(), weekday, "{expected}");
    assert_eq!(day.to_string(), expected.to_string());
    assert_eq!(expected.to_string().parse(), Ok(day));
    assert_eq!(Day::from_days_since_1970(day.days_since_1970()), day);
}

#[test]
fn the_first_and_the_last_day_agree_with_jiff() {
    check_day(Day::new(1, 1, 1).unwrap(), date(1, 1, 1));
    check_day(Day::new(9999, 12, 31).unwrap(), date(9999, 12, 31));
}

#[test]
fn the_leap_day_of_every_century_agrees_with_jiff() {
    for year in (100..=9900).step_by(100) {
        let expected = Date::new(year, 2, 29).ok();
        let day = Day::new(i32::from(year), 2, 29);
        assert_eq!(
            day.map(|day| day.to_string()),
            expected.map(|date| date.to_string()),
            "{year}"
        );
    }
}

#[test]
fn what_is_no_day_is_refused() {
    for text in [
        "2026-02-29",
        "2100-02-29",
        "2026-02-30",
        "2026-04-31",
        "2026-00-10",
        "2026-13-01",
        "2026-01-00",
        "2026-01-32",
        "0000-01-01",
        "2026-1-01",
        "2026-01-1",
        "26-01-01",
        "02026-01-01",
        "2026/01/01",
        "20260101",
        "2026-01-01 ",
        " 2026-01-01",
        "2026-01-01T",
        "+026-01-01",
        "2026-+1-01",
        "2026-01--1",
        "２０２６-01-01",
        "",
    ] {
        assert!(text.parse::<Day>().is_err(), "{text:?}");
    }
    for (year, month, of_month) in [(0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 1, 0)] {
        assert_eq!(Day::new(year, month, of_month), None);
    }
    assert!("2024-02-29".parse::<Day>().is_ok());
    assert!("2000-02-29".parse::<Day>().is_ok());
}

#[test]
fn times_of_day_are_read_to_the_minute() {
    let check = |text: &str, expect: Option<u16>| {
        let minutes = text.parse().ok().map(TimeOfDay::minutes_since_midnight);
        assert_eq!(minutes, expect, "{text:?}");
    };
    check("00:00", Some(0));
    check("08:30", Some(510));
    check("23:59", Some(1439));
    check("24:00", Some(1440));
    check("24:01", None);
    check("25:00", None);
    check("08:60", None);
    check("8:30", None);
    check("08:3", None);
    check("08.30", None);
    check("08:30:00", None);
    check("-1:30", None);
    check("", None);
    for minutes in 0..=1440_u32 {
        let time = TimeOfDay::new(minutes / 60, minutes % 60).unwrap();
        assert_eq!(time.to_string().parse(), Ok(time));
    }
}

#[test]
fn days_and_times_are_shown_to_developers_as_on_the_wire() {
    let (day, time): (Day, TimeOfDay) = ("2026-11-04".parse().unwrap(), "08:05".parse().unwrap());
    assert_eq!(format!("{day:?} {time:?}"), "2026-11-04 08:05");
    let day = "4 November".parse::<Day>().unwrap_err().to_string();
    let time = "8".parse::<TimeOfDay>().unwrap_err().to_string();
    assert_eq!(
        [day, time],
        ["expected a date as YYYY-MM-DD", "expected a time as HH:MM"]
    );
}

#[test]
fn the_first_of_a_month_is_in_the_same_month() {
    for (given, expect) in [
        ("2026-11-01", "2026-11-01"),
        ("2026-11-02", "2026-11-01"),
        ("2026-11-30", "2026-11-01"),
        ("2024-02-29", "2024-02-01"),
        ("2026-12-31", "2026-12-01"),
        ("2026-01-01", "2026-01-01"),
    ] {
        let day: Day = given.parse().unwrap();
        assert_eq!(day.first_of_month().to_string(), expect, "{given}");
    }
}
