//! By when each kind of complaint must be answered, counted by hand over holidays, days
//! of collective leave, and the end of the published calendar.

use crate::support::{day, office_hours, source};
use loket_domain::calendar::UnverifiedYear;
use loket_domain::complaints::{ComplaintDeadline, ComplaintKind};

/// Working days by kind, as in the office's data.
const DAYS: [(ComplaintKind, u32); 4] = [
    (ComplaintKind::Information, 5),
    (ComplaintKind::Service, 14),
    (ComplaintKind::Aspiration, 14),
    (ComplaintKind::Corruption, 60),
];

/// Expected: information, service, aspiration, corruption; `-` where the calendar of 2027
/// would be needed.
fn check(received_at: &str, expect: [&str; 4]) {
    for ((kind, working_days), expect) in DAYS.into_iter().zip(expect) {
        let deadline = ComplaintDeadline {
            kind,
            working_days,
            source: source(),
        };
        let received = format!("{received_at}:00+08:00").parse().unwrap();
        let due = deadline.due(&office_hours(), received);
        let expect = match expect {
            "-" => Err(UnverifiedYear(2027)),
            date => Ok(day(date)),
        };
        assert_eq!(due, expect, "{kind:?} received {received_at}");
    }
}

#[test]
fn over_weekends_alone() {
    check(
        "2026-11-24T09:00",
        ["2026-12-01", "2026-12-14", "2026-12-14", "-"],
    );
    // The day itself never counts, at whatever hour; the next one begins at midnight.
    check(
        "2026-11-24T23:59",
        ["2026-12-01", "2026-12-14", "2026-12-14", "-"],
    );
    check(
        "2026-11-25T00:00",
        ["2026-12-02", "2026-12-15", "2026-12-15", "-"],
    );
    // On a Saturday and on a Sunday it is as on the Friday.
    for received in ["2026-11-27T09:00", "2026-11-28T09:00", "2026-11-29T23:59"] {
        check(received, ["2026-12-04", "2026-12-17", "2026-12-17", "-"]);
    }
}

#[test]
fn over_lunar_new_year_nyepi_eid_and_easter() {
    check(
        "2026-02-13T10:00",
        ["2026-02-24", "2026-03-09", "2026-03-09", "2026-05-25"],
    );
    check(
        "2026-03-17T10:00",
        ["2026-03-31", "2026-04-14", "2026-04-14", "2026-06-26"],
    );
    // On a day of collective leave.
    check(
        "2026-03-18T10:00",
        ["2026-03-31", "2026-04-14", "2026-04-14", "2026-06-26"],
    );
}

#[test]
fn over_independence_day_and_the_prophets_birthday() {
    check(
        "2026-08-15T10:00",
        ["2026-08-24", "2026-09-07", "2026-09-07", "2026-11-10"],
    );
    // On the holiday itself.
    check(
        "2026-08-17T10:00",
        ["2026-08-24", "2026-09-07", "2026-09-07", "2026-11-10"],
    );
}

#[test]
fn at_the_end_of_the_published_calendar() {
    // Five working days with Christmas and its eve between them are the last that fit.
    check("2026-12-22T10:00", ["2026-12-31", "-", "-", "-"]);
    check("2026-12-23T10:00", ["-", "-", "-", "-"]);
    check("2026-12-31T23:59", ["-", "-", "-", "-"]);
    check("2027-01-04T09:00", ["-", "-", "-", "-"]);
    // Sixty before the year ends.
    check(
        "2026-10-06T09:00",
        ["2026-10-13", "2026-10-26", "2026-10-26", "2026-12-31"],
    );
    check(
        "2026-10-07T09:00",
        ["2026-10-14", "2026-10-27", "2026-10-27", "-"],
    );
}
