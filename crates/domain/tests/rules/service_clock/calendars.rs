//! Years with and without a calendar.

use super::{Setting, check, five_days, promise};
use crate::support::{day, office_hours, source};
use loket_domain::calendar::{OpeningHours, VerifiedCalendar};
use loket_domain::permits::DurationUnit;

#[test]
fn a_year_without_a_calendar_is_not_guessed() {
    // Tuesday, Wednesday and Thursday are the last days of 2026.
    let event = "Mon 2026-12-28 10:00 10";
    let running = "running, since Mon 2026-12-28 10:00";
    let known = |used: &str| format!("{running}, {used}, no calendar 2027");
    check(event, "Tue 2026-12-29 12:15", &known("used 0.5, left 4.5"));
    check(event, "Thu 2026-12-31 23:59", &known("used 3.0, left 2.0"));
    check(event, "Fri 2027-01-01 00:00", &known("used 3.0, left 2.0"));
    let unknown = format!("{running}, no calendar 2027");
    check(event, "Fri 2027-01-01 00:01", &unknown);
    check(event, "Sat 2028-01-01 10:00", &unknown);
    // The day after the start is in the year without a calendar.
    check(
        "Thu 2026-12-31 10:00 10",
        "Thu 2026-12-31 15:00",
        "running, since Thu 2026-12-31 10:00, used 0.0, left 5.0, no calendar 2027",
    );
}

#[test]
fn with_its_calendar_the_next_year_counts() {
    let setting = Setting {
        hours: with_2027(),
        ..five_days()
    };
    let clock = |used: &str, left: &str| {
        format!(
            "running, since Mon 2026-12-28 10:00, used {used}, left {left}, due Tue 2027-01-05 16:30"
        )
    };
    let event = "Mon 2026-12-28 10:00 10";
    setting.check(event, "Thu 2026-12-31 16:00", &clock("3.0", "2.0"));
    setting.check(event, "Fri 2027-01-01 10:00", &clock("3.0", "2.0"));
    setting.check(event, "Mon 2027-01-04 16:30", &clock("4.0", "1.0"));
}

/// The office when the calendar of 2027 is known; of its holidays only New Year matters
/// here.
fn with_2027() -> OpeningHours {
    let mut hours = office_hours();
    let mut new_year = hours.exceptions[1].clone();
    new_year.date = day("2027-01-01");
    hours.exceptions.push(new_year);
    hours.verified_calendars.push(VerifiedCalendar {
        year: 2027,
        source: source(),
    });
    hours
}

#[test]
fn what_was_late_before_the_year_without_a_calendar_stays_late() {
    let event = "Mon 2026-12-14 10:00 10";
    let due = "due Mon 2026-12-21 16:30";
    check(
        event,
        "Mon 2027-01-04 10:00",
        &format!("running, since Mon 2026-12-14 10:00, overdue, {due}, no calendar 2027"),
    );
    check(
        "Mon 2026-12-14 10:00 10; Mon 2027-01-04 10:00 50",
        "Tue 2027-01-05 10:00",
        "granted, since Mon 2026-12-14 10:00, overdue, no calendar 2027",
    );
    // Whether this one was late is not known.
    check(
        "Mon 2026-12-28 10:00 10; Mon 2027-03-01 10:00 50",
        "Tue 2027-03-02 10:00",
        "granted, since Mon 2026-12-28 10:00, no calendar 2027",
    );
}

#[test]
fn only_time_in_which_the_clock_ran_needs_a_calendar() {
    check(
        "Mon 2026-12-28 10:00 10; Tue 2026-12-29 12:15 41",
        "Mon 2027-02-01 10:00",
        "paused, since Mon 2026-12-28 10:00, used 0.5, left 4.5; pause Tue 2026-12-29 12:15 to now",
    );
    check(
        "Mon 2026-12-28 10:00 10; Tue 2026-12-29 12:15 41; Mon 2027-01-04 09:00 42; \
         Tue 2027-01-05 09:00 41",
        "Mon 2027-02-01 10:00",
        "paused, since Mon 2026-12-28 10:00, no calendar 2027; \
         pause Tue 2026-12-29 12:15 to Mon 2027-01-04 09:00; \
         pause Tue 2027-01-05 09:00 to now",
    );
    // 2025 has no calendar either, but its last day does not count.
    check(
        "Wed 2025-12-31 10:00 10",
        "Mon 2026-01-05 16:30",
        "running, since Wed 2025-12-31 10:00, used 2.0, left 3.0, due Thu 2026-01-08 16:00",
    );
    check(
        "Tue 2025-12-30 10:00 10",
        "Mon 2026-01-05 16:30",
        "running, since Tue 2025-12-30 10:00, no calendar 2025",
    );
}

#[test]
fn calendar_days_need_no_calendar() {
    let setting = Setting {
        promise: promise(5, DurationUnit::CalendarDays),
        ..five_days()
    };
    let event = "Wed 2026-12-30 10:00 10";
    let clock = |rest: &str| {
        format!("running, since Wed 2026-12-30 10:00, {rest}, due Mon 2027-01-04 23:59:59")
    };
    let check = |now: &str, rest: &str| setting.check(event, now, &clock(rest));
    check("Wed 2026-12-30 23:59", "used 0.0, left 5.0");
    check("Thu 2026-12-31 12:00", "used 0.5, left 4.5");
    check("Sat 2027-01-02 00:00", "used 2.0, left 3.0");
    check("Mon 2027-01-04 23:59:59", "used 4.9, left 0.1");
    check("Tue 2027-01-05 00:00", "used 5.0, overdue, by 0.0");
    check("Fri 2027-01-08 06:00", "used 8.2, overdue, by 3.2");
    setting.check(
        "Wed 2026-12-30 10:00 10; Thu 2026-12-31 06:00 41; Fri 2027-01-01 18:00 42",
        "Sat 2027-01-02 12:00",
        "running, since Wed 2026-12-30 10:00, used 1.0, left 4.0, due Wed 2027-01-06 12:00; \
         pause Thu 2026-12-31 06:00 to Fri 2027-01-01 18:00",
    );
}
