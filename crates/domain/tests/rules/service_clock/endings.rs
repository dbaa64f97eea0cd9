//! How an application ends, and being late. The promise of five days is kept until
//! Monday 9 November, 16:30.

use super::check;

const COMPLETE: &str = "Mon 2026-11-02 10:00 10";
const SINCE: &str = "since Mon 2026-11-02 10:00";

fn check_after_start(events: &str, now: &str, expect: &str) {
    let expect = expect.replacen("SINCE", SINCE, 1);
    check(&format!("{COMPLETE}; {events}"), now, &expect);
}

#[test]
fn each_ending_stands() {
    for (code, outcome) in [
        (50, "granted"),
        (57, "deemed granted"),
        (90, "refused"),
        (93, "refused"),
    ] {
        let expect = format!("{outcome}, SINCE, used 2.5, left 2.5");
        let ending = format!("Thu 2026-11-05 12:00 {code}");
        check_after_start(&ending, "Thu 2026-11-05 12:00", &expect);
        check_after_start(&ending, "Mon 2028-11-06 12:00", &expect);
    }
}

#[test]
fn what_comes_after_the_end_changes_nothing() {
    check_after_start(
        "Thu 2026-11-05 12:00 50; Fri 2026-11-06 10:00 41; Mon 2026-11-09 10:00 44; \
         Tue 2026-11-10 10:00 90; Tue 2026-11-10 11:00 60",
        "Wed 2026-11-11 10:00",
        "granted, SINCE, used 2.5, left 2.5",
    );
}

#[test]
fn an_end_during_a_pause_or_after_a_reset_leaves_the_clock_where_it_stood() {
    check_after_start(
        "Tue 2026-11-03 12:15 41; Fri 2026-11-20 10:00 90",
        "Mon 2026-11-23 10:00",
        "refused, SINCE, used 0.5, left 4.5; pause Tue 2026-11-03 12:15 to Fri 2026-11-20 10:00",
    );
    check_after_start(
        "Tue 2026-11-03 12:15 43; Fri 2026-11-20 10:00 93",
        "Mon 2026-11-23 10:00",
        "refused, SINCE, used 0.0, left 5.0; reset Tue 2026-11-03 12:15 to Fri 2026-11-20 10:00",
    );
}

#[test]
fn an_end_before_the_start_has_no_time() {
    let events = "Mon 2026-11-02 09:00 9; Tue 2026-11-03 10:00 11; Wed 2026-11-04 10:00 90";
    check(events, "Thu 2026-11-05 10:00", "refused");
    let events = "Wed 2026-11-04 10:00 90; Thu 2026-11-05 10:00 10";
    check(events, "Fri 2026-11-06 10:00", "refused");
}

#[test]
fn an_end_on_the_day_of_the_start_used_nothing() {
    check_after_start(
        "Mon 2026-11-02 15:00 50",
        "Tue 2026-11-03 12:00",
        "granted, SINCE, used 0.0, left 5.0",
    );
}

#[test]
fn the_clock_is_late_from_the_second_after_it_is_due() {
    let due = "due Mon 2026-11-09 16:30";
    let left = format!("running, SINCE, used 4.9, left 0.1, {due}");
    check_after_start("", "Mon 2026-11-09 16:29:59", &left);
    let used_up = format!("running, SINCE, used 5.0, {due}");
    check_after_start("", "Mon 2026-11-09 16:30", &used_up);
    let late = format!("running, SINCE, used 5.0, overdue, by 0.0, {due}");
    check_after_start("", "Mon 2026-11-09 16:30:01", &late);
    check_after_start("", "Tue 2026-11-10 08:50", &late);
    let later = format!("running, SINCE, used 5.1, overdue, by 0.1, {due}");
    check_after_start("", "Tue 2026-11-10 08:51", &later);
    let weeks = format!("running, SINCE, used 15.0, overdue, by 10.0, {due}");
    check_after_start("", "Mon 2026-11-23 16:30", &weeks);
}

#[test]
fn an_end_that_was_late_says_by_how_much() {
    check_after_start(
        "Mon 2026-11-09 16:30 50",
        "Fri 2026-11-13 10:00",
        "granted, SINCE, used 5.0",
    );
    check_after_start(
        "Mon 2026-11-09 17:00 50",
        "Fri 2026-11-13 10:00",
        "granted, SINCE, used 5.0, overdue, by 0.0",
    );
    check_after_start(
        "Fri 2026-11-13 09:45 57",
        "Fri 2026-11-13 10:00",
        "deemed granted, SINCE, used 8.5, overdue, by 3.5",
    );
}

#[test]
fn a_late_clock_stays_late_while_it_is_paused_and_after() {
    check_after_start(
        "Tue 2026-11-10 12:15 41",
        "Thu 2026-11-12 10:00",
        "paused, SINCE, used 5.5, overdue, by 0.5; pause Tue 2026-11-10 12:15 to now",
    );
    // What was due before the pause stays due then.
    check_after_start(
        "Tue 2026-11-10 12:15 41; Thu 2026-11-12 12:00 42",
        "Thu 2026-11-12 16:00",
        "running, SINCE, used 6.0, overdue, by 1.0, due Mon 2026-11-09 16:30; \
         pause Tue 2026-11-10 12:15 to Thu 2026-11-12 12:00",
    );
    check_after_start(
        "Tue 2026-11-10 12:15 41; Fri 2026-11-13 10:00 90",
        "Mon 2026-11-16 10:00",
        "refused, SINCE, used 5.5, overdue, by 0.5; \
         pause Tue 2026-11-10 12:15 to Fri 2026-11-13 10:00",
    );
}

#[test]
fn a_clock_that_is_stopped_at_the_last_minute_is_not_late() {
    check_after_start(
        "Mon 2026-11-09 16:30 41",
        "Fri 2026-11-13 10:00",
        "paused, SINCE, used 5.0; pause Mon 2026-11-09 16:30 to now",
    );
    check_after_start(
        "Mon 2026-11-09 16:29 41; Fri 2026-11-13 10:59 42",
        "Fri 2026-11-13 11:00",
        "running, SINCE, used 5.0, due Fri 2026-11-13 11:00; \
         pause Mon 2026-11-09 16:29 to Fri 2026-11-13 10:59",
    );
}
