//! Working days of every length: short Fridays, Ramadan, and days off.

use super::{Setting, check, five_days};
use crate::support::{office_hours, period};
use loket_domain::time::Weekday;

#[test]
fn a_short_friday_is_one_day() {
    let clock = |used: &str, left: &str| {
        format!(
            "running, since Wed 2026-11-04 10:00, used {used}, left {left}, due Wed 2026-11-11 16:30"
        )
    };
    let event = "Wed 2026-11-04 10:00 10";
    check(event, "Thu 2026-11-05 16:00", &clock("1.0", "4.0"));
    check(event, "Fri 2026-11-06 08:29", &clock("1.0", "4.0"));
    check(event, "Fri 2026-11-06 09:45", &clock("1.5", "3.5"));
    check(event, "Fri 2026-11-06 11:00", &clock("2.0", "3.0"));
    check(event, "Sun 2026-11-08 23:59", &clock("2.0", "3.0"));
}

#[test]
fn holidays_and_collective_leave_do_not_count() {
    // 18 and 19 March Nyepi, 20 to 24 Idulfitri; Ramadan hours before that.
    let event = "Fri 2026-03-13 09:00 10";
    let clock = |used: &str, left: &str| {
        format!(
            "running, since Fri 2026-03-13 09:00, used {used}, left {left}, due Fri 2026-03-27 11:00"
        )
    };
    check(event, "Tue 2026-03-17 15:00", &clock("2.0", "3.0"));
    check(event, "Tue 2026-03-24 23:59", &clock("2.0", "3.0"));
    check(event, "Wed 2026-03-25 16:30", &clock("3.0", "2.0"));
    // Christmas: the leave of the 24th and the holiday of the 25th.
    check(
        "Fri 2026-12-18 10:00 10",
        "Mon 2026-12-28 08:00",
        "running, since Fri 2026-12-18 10:00, used 3.0, left 2.0, due Tue 2026-12-29 16:30",
    );
}

#[test]
fn a_day_in_ramadan_is_one_day_although_it_is_shorter() {
    // Ramadan hours begin on Thursday 19 February: 08:00 to 15:00.
    let event = "Tue 2026-02-17 10:00 10";
    let clock = |used: &str, left: &str| {
        format!(
            "running, since Tue 2026-02-17 10:00, used {used}, left {left}, due Tue 2026-02-24 15:00"
        )
    };
    check(event, "Wed 2026-02-18 16:30", &clock("1.0", "4.0"));
    check(event, "Thu 2026-02-19 11:30", &clock("1.5", "3.5"));
    check(event, "Thu 2026-02-19 15:00", &clock("2.0", "3.0"));
    // Half of an ordinary Wednesday, and the second half of a Thursday in Ramadan.
    check(
        "Tue 2026-02-17 10:00 10; Wed 2026-02-18 12:15 41; Thu 2026-02-19 11:30 42",
        "Thu 2026-02-19 15:00",
        "running, since Tue 2026-02-17 10:00, used 1.0, left 4.0, due Wed 2026-02-25 15:00; \
         pause Wed 2026-02-18 12:15 to Thu 2026-02-19 11:30",
    );
}

#[test]
fn ramadan_may_close_a_weekday_open_another_and_split_a_third() {
    let mut hours = office_hours();
    hours.exceptions[0].periods = vec![
        period(Weekday::Monday, "08:00", "15:00"),
        period(Weekday::Tuesday, "08:00", "15:00"),
        period(Weekday::Wednesday, "13:00", "15:00"),
        period(Weekday::Wednesday, "08:00", "12:00"),
        period(Weekday::Thursday, "08:00", "15:00"),
        period(Weekday::Saturday, "09:00", "12:00"),
    ];
    let setting = Setting {
        hours,
        ..five_days()
    };
    // From Monday 2 March: Tuesday, Wednesday, Thursday, Saturday, Monday.
    let event = "Mon 2026-03-02 10:00 10";
    let clock = |used: &str, left: &str| {
        format!(
            "running, since Mon 2026-03-02 10:00, used {used}, left {left}, due Mon 2026-03-09 15:00"
        )
    };
    setting.check(event, "Wed 2026-03-04 12:30", &clock("1.6", "3.4"));
    setting.check(event, "Wed 2026-03-04 14:00", &clock("1.8", "3.2"));
    setting.check(event, "Fri 2026-03-06 10:00", &clock("3.0", "2.0"));
    setting.check(event, "Sat 2026-03-07 10:30", &clock("3.5", "1.5"));
    // A third of a Tuesday, and the last two thirds of a Wednesday.
    setting.check(
        "Mon 2026-03-02 10:00 10; Tue 2026-03-03 10:20 41; Wed 2026-03-04 10:00 42",
        "Wed 2026-03-04 13:30",
        "running, since Mon 2026-03-02 10:00, used 0.7, left 4.3, due Tue 2026-03-10 15:00; \
         pause Tue 2026-03-03 10:20 to Wed 2026-03-04 10:00",
    );
    // Due when the morning ends, not when the office opens again.
    setting.check(
        "Tue 2026-03-03 10:00 10; Wed 2026-03-04 10:00 41; Wed 2026-03-04 15:00 42",
        "Thu 2026-03-05 08:00",
        "running, since Tue 2026-03-03 10:00, used 0.3, left 4.7, due Wed 2026-03-11 12:00; \
         pause Wed 2026-03-04 10:00 to Wed 2026-03-04 15:00",
    );
}
