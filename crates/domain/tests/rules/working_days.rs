//! Deadlines in working days.

use crate::support::{day, office_hours, source};
use jiff::civil::{Date, Weekday, date};
use loket_domain::calendar::UnverifiedYear;
use loket_domain::complaints::{ComplaintDeadline, ComplaintKind};

fn check(start: &str, working_days: u32, expect: Result<&str, i32>) {
    let due = office_hours().working_days_after(day(start), working_days);
    let expect = expect.map(day).map_err(UnverifiedYear);
    assert_eq!(due, expect, "{working_days} after {start}");
}

#[test]
fn a_deadline_counts_only_days_on_which_the_office_is_open() {
    check("2026-11-24", 0, Ok("2026-11-24"));
    check("2026-11-28", 0, Ok("2026-11-28"));
    check("2026-11-24", 1, Ok("2026-11-25"));
    check("2026-11-24", 3, Ok("2026-11-27"));
    check("2026-11-24", 4, Ok("2026-11-30"));
    check("2026-11-27", 1, Ok("2026-11-30"));
    check("2026-11-28", 1, Ok("2026-11-30"));
    check("2026-11-24", 5, Ok("2026-12-01"));
    check("2026-11-24", 14, Ok("2026-12-14"));
    check("2026-12-23", 1, Ok("2026-12-28"));
    check("2026-12-23", 4, Ok("2026-12-31"));
    check("2026-02-13", 1, Ok("2026-02-18"));
    check("2026-03-17", 1, Ok("2026-03-25"));
    check("2026-03-16", 2, Ok("2026-03-25"));
    check("2026-05-13", 1, Ok("2026-05-18"));
}

#[test]
fn a_deadline_in_a_year_without_a_calendar_is_not_guessed() {
    check("2026-12-23", 5, Err(2027));
    check("2026-11-24", 60, Err(2027));
    check("2026-12-31", 1, Err(2027));
    check("2025-12-30", 1, Err(2025));
    check("2025-12-31", 1, Ok("2026-01-02"));
    check("2027-03-01", 0, Ok("2027-03-01"));
}

#[test]
fn every_deadline_of_the_year_agrees_with_a_plain_count() {
    let hours = office_hours();
    let mut closed: Vec<Date> = Vec::new();
    for (month, days) in [
        (1, &[1, 16][..]),
        (2, &[16, 17]),
        (3, &[18, 19, 20, 23, 24]),
        (4, &[3]),
        (5, &[1, 14, 15, 27, 28]),
        (6, &[1, 16]),
        (8, &[17, 25]),
        (12, &[24, 25]),
    ] {
        closed.extend(days.iter().map(|day| date(2026, month, *day)));
    }
    let open: Vec<Date> = date(2026, 1, 1)
        .series(jiff::Span::new().days(1))
        .take_while(|date| date.year() == 2026)
        .filter(|date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday))
        .filter(|date| !closed.contains(date))
        .collect();
    for start in date(2026, 1, 1).series(jiff::Span::new().days(1)).take(365) {
        let after: Vec<&Date> = open.iter().filter(|date| **date > start).collect();
        for working_days in (1..=10).chain([14, 20, 28, 60]) {
            let due = hours.working_days_after(day(&start.to_string()), working_days);
            let expect = after
                .get(working_days as usize - 1)
                .map(|date| day(&date.to_string()))
                .ok_or(UnverifiedYear(2027));
            assert_eq!(due, expect, "{working_days} after {start}");
        }
    }
}

#[test]
fn the_day_of_a_complaint_is_that_of_the_office() {
    let check = |received_at: &str, expect: &str| {
        let deadline = ComplaintDeadline {
            kind: ComplaintKind::Information,
            working_days: 5,
            source: source(),
        };
        let due = deadline.due(&office_hours(), received_at.parse().unwrap());
        assert_eq!(due, Ok(day(expect)), "{received_at}");
    };
    check("2026-11-24T15:59:59Z", "2026-12-01");
    check("2026-11-24T16:00:00Z", "2026-12-02");
    check("2026-11-24T23:59:59-08:00", "2026-12-02");
}
