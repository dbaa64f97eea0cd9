//! The promise against which the clock runs.

use super::{Setting, check, five_days, promise};
use loket_domain::permits::DurationUnit;

#[test]
fn without_a_promise_only_the_used_time_is_told() {
    let setting = Setting {
        promise: None,
        ..five_days()
    };
    setting.check("", "Tue 2026-11-03 12:15", "not started");
    setting.check(
        "Mon 2026-11-02 10:00 10",
        "Mon 2026-11-23 16:30",
        "running, since Mon 2026-11-02 10:00, used 15.0",
    );
    setting.check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 12:15 41",
        "Thu 2026-11-05 10:00",
        "paused, since Mon 2026-11-02 10:00, used 0.5; pause Tue 2026-11-03 12:15 to now",
    );
    setting.check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 12:15 57",
        "Thu 2026-11-05 10:00",
        "deemed granted, since Mon 2026-11-02 10:00, used 0.5",
    );
    setting.check(
        "Mon 2026-12-28 10:00 10",
        "Mon 2027-01-04 10:00",
        "running, since Mon 2026-12-28 10:00, no calendar 2027",
    );
}

#[test]
fn seconds_are_cut_to_the_minute() {
    let clock = "running, since Mon 2026-11-02 10:00, used 0.0, left 5.0, due Mon 2026-11-09 16:30";
    check("Mon 2026-11-02 10:00 10", "Tue 2026-11-03 08:50:59", clock);
    // From 10:00:50 to 10:01:10 a minute of the office's clock goes by, and does not
    // count; so five days are used up at 08:01.
    check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00:50 41; Tue 2026-11-03 10:01:10 42",
        "Tue 2026-11-03 12:15",
        "running, since Mon 2026-11-02 10:00, used 0.4, left 4.6, due Tue 2026-11-10 08:01; \
         pause Tue 2026-11-03 10:00:50 to Tue 2026-11-03 10:01:10",
    );
    check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00:10 41; Tue 2026-11-03 10:00:50 42",
        "Tue 2026-11-03 12:15",
        "running, since Mon 2026-11-02 10:00, used 0.5, left 4.5, due Mon 2026-11-09 16:30; \
         pause Tue 2026-11-03 10:00:10 to Tue 2026-11-03 10:00:50",
    );
}

/// The case that `docs/service-clock.md` works by hand.
#[test]
fn the_case_worked_by_hand() {
    let setting = Setting {
        promise: promise(7, DurationUnit::WorkingDays),
        ..five_days()
    };
    let events = "Fri 2026-02-13 09:30 10; Wed 2026-02-18 14:15 41; Fri 2026-02-20 09:15 42; \
         Mon 2026-02-23 09:00 40; Fri 2026-02-27 09:30 50";
    let interruptions = "; pause Wed 2026-02-18 14:15 to Fri 2026-02-20 09:15";
    setting.check(
        events,
        "Thu 2026-02-19 12:00",
        "paused, since Fri 2026-02-13 09:30, used 0.7, left 6.3; pause Wed 2026-02-18 14:15 to now",
    );
    setting.check(
        events,
        "Wed 2026-02-25 10:06",
        &format!(
            "running, since Fri 2026-02-13 09:30, used 3.5, left 3.5, \
             due Mon 2026-03-02 13:22{interruptions}"
        ),
    );
    setting.check(
        events,
        "Fri 2026-02-27 12:00",
        &format!("granted, since Fri 2026-02-13 09:30, used 5.8, left 1.2{interruptions}"),
    );
}
