//! What sets the clock going, and from when it counts.

use super::{Setting, check, five_days};
use loket_domain::permits::ClockStart;

#[test]
fn the_clock_waits_for_a_complete_file() {
    check("", "Tue 2026-11-03 10:00", "not started");
    check(
        "Mon 2026-11-02 08:00 5; Mon 2026-11-02 09:00 9; Mon 2026-11-02 10:00 11; \
         Mon 2026-11-02 11:00 12; Mon 2026-11-02 13:00 31; Mon 2026-11-02 14:00 60",
        "Fri 2026-11-06 10:00",
        "not started",
    );
    check(
        "Mon 2026-11-02 10:00 11; Tue 2026-11-03 10:00 10; Wed 2026-11-04 10:00 10",
        "Wed 2026-11-04 16:30",
        "running, since Tue 2026-11-03 10:00, used 1.0, left 4.0, due Tue 2026-11-10 16:30",
    );
}

#[test]
fn a_status_that_only_a_complete_file_can_have_starts_it_too() {
    for code in 0..=u8::MAX {
        let starts = [10, 20, 40, 42, 44, 45, 49, 52].contains(&code);
        let expect = match code {
            41 => {
                "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; pause Mon 2026-11-02 10:00 to now"
            }
            43 => {
                "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; reset Mon 2026-11-02 10:00 to now"
            }
            50 => "granted",
            57 => "deemed granted",
            90 | 93 => "refused",
            _ if starts => {
                "running, since Mon 2026-11-02 10:00, used 1.0, left 4.0, due Mon 2026-11-09 16:30"
            }
            _ => "not started",
        };
        let event = format!("Mon 2026-11-02 10:00 {code}");
        check(&event, "Tue 2026-11-03 16:30", expect);
    }
}

#[test]
fn the_day_of_the_start_does_not_count() {
    let same = "running, since Mon 2026-11-02 10:00, used 0.0, left 5.0, due Mon 2026-11-09 16:30";
    check("Mon 2026-11-02 10:00 10", "Mon 2026-11-02 10:00", same);
    check("Mon 2026-11-02 10:00 10", "Mon 2026-11-02 16:30", same);
    check("Mon 2026-11-02 10:00 10", "Tue 2026-11-03 08:00", same);
    let due = |event: &str, due: &str| {
        let expect = format!("running, since {event}, used 0.0, left 5.0, due {due}");
        check(&format!("{event} 10"), event, &expect);
    };
    // Before opening, at opening, at closing time to the minute, and around midnight.
    due("Mon 2026-11-02 06:00", "Mon 2026-11-09 16:30");
    due("Mon 2026-11-02 08:00", "Mon 2026-11-09 16:30");
    due("Mon 2026-11-02 16:29", "Mon 2026-11-09 16:30");
    due("Mon 2026-11-02 16:30", "Mon 2026-11-09 16:30");
    due("Mon 2026-11-02 23:59:59", "Mon 2026-11-09 16:30");
    due("Tue 2026-11-03 00:00", "Tue 2026-11-10 16:30");
    // On a Friday, at the weekend, on a holiday and on a day of collective leave.
    due("Fri 2026-11-06 09:00", "Fri 2026-11-13 11:00");
    due("Sat 2026-11-07 10:00", "Fri 2026-11-13 11:00");
    due("Sun 2026-11-08 10:00", "Fri 2026-11-13 11:00");
    due("Tue 2026-08-25 10:00", "Tue 2026-09-01 16:30");
    due("Thu 2026-05-28 10:00", "Fri 2026-06-05 11:00");
}

#[test]
fn a_submission_starts_it_when_the_promise_says_so() {
    let setting = Setting {
        starts: ClockStart::Submission,
        submitted_at: "Mon 2026-11-02 21:00",
        ..five_days()
    };
    let running =
        "running, since Mon 2026-11-02 21:00, used 1.0, left 4.0, due Mon 2026-11-09 16:30";
    setting.check("", "Tue 2026-11-03 20:00", running);
    setting.check("", "Mon 2026-11-02 20:59:59", "not started");
    setting.check(
        "Tue 2026-11-03 09:00 11; Tue 2026-11-03 15:00 10",
        "Tue 2026-11-03 16:30",
        running,
    );
    // The event of another system, whose clock is ahead.
    setting.check("Mon 2026-11-02 20:50 10", "Tue 2026-11-03 16:30", running);
    setting.check("Mon 2026-11-02 20:50 44", "Tue 2026-11-03 16:30", running);
    setting.check(
        "Mon 2026-11-02 20:50 41; Tue 2026-11-03 12:15 42",
        "Tue 2026-11-03 16:30",
        "running, since Mon 2026-11-02 20:50, used 0.5, left 4.5, due Tue 2026-11-10 12:15; \
         pause Mon 2026-11-02 20:50 to Tue 2026-11-03 12:15",
    );
    setting.check("Mon 2026-11-02 20:50 93", "Tue 2026-11-03 16:30", "refused");
}

#[test]
fn an_event_before_the_submission_counts_as_it_is() {
    let setting = Setting {
        submitted_at: "Wed 2026-11-04 09:00",
        ..five_days()
    };
    setting.check(
        "Mon 2026-11-02 10:00 10",
        "Tue 2026-11-03 16:30",
        "running, since Mon 2026-11-02 10:00, used 1.0, left 4.0, due Mon 2026-11-09 16:30",
    );
}
