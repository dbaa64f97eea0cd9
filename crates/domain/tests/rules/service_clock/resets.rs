//! 43 stops the clock and sets it back to zero, 44 starts it from zero.

use super::check;

const COMPLETE: &str = "Mon 2026-11-02 10:00 10";

fn check_after_start(events: &str, now: &str, expect: &str) {
    check(&format!("{COMPLETE}; {events}"), now, expect);
}

#[test]
fn a_reset_takes_back_what_was_used() {
    check_after_start(
        "Thu 2026-11-05 12:00 43",
        "Fri 2026-11-06 10:00",
        "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; reset Thu 2026-11-05 12:00 to now",
    );
    // The day on which it starts again does not count.
    check_after_start(
        "Thu 2026-11-05 12:00 43; Mon 2026-11-09 09:00 44",
        "Tue 2026-11-10 16:30",
        "running, since Mon 2026-11-09 09:00, used 1.0, left 4.0, due Mon 2026-11-16 16:30; \
         reset Thu 2026-11-05 12:00 to Mon 2026-11-09 09:00",
    );
}

#[test]
fn after_a_reset_42_starts_from_zero_too() {
    check_after_start(
        "Thu 2026-11-05 12:00 43; Mon 2026-11-09 09:00 42",
        "Tue 2026-11-10 16:30",
        "running, since Mon 2026-11-09 09:00, used 1.0, left 4.0, due Mon 2026-11-16 16:30; \
         reset Thu 2026-11-05 12:00 to Mon 2026-11-09 09:00",
    );
}

#[test]
fn a_reset_of_a_paused_clock_turns_the_pause_into_a_reset() {
    check_after_start(
        "Tue 2026-11-03 12:15 41; Wed 2026-11-04 10:00 43",
        "Thu 2026-11-05 10:00",
        "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; \
         pause Tue 2026-11-03 12:15 to Wed 2026-11-04 10:00; \
         reset Wed 2026-11-04 10:00 to now",
    );
    check_after_start(
        "Tue 2026-11-03 12:15 41; Wed 2026-11-04 10:00 43; Thu 2026-11-05 10:00 44",
        "Fri 2026-11-06 11:00",
        "running, since Thu 2026-11-05 10:00, used 1.0, left 4.0, due Thu 2026-11-12 16:00; \
         pause Tue 2026-11-03 12:15 to Wed 2026-11-04 10:00; \
         reset Wed 2026-11-04 10:00 to Thu 2026-11-05 10:00",
    );
}

#[test]
fn a_clock_that_was_set_back_is_neither_paused_nor_set_back_again() {
    check_after_start(
        "Tue 2026-11-03 12:15 43; Wed 2026-11-04 10:00 41; Wed 2026-11-04 11:00 43",
        "Thu 2026-11-05 10:00",
        "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; reset Tue 2026-11-03 12:15 to now",
    );
}

#[test]
fn a_restart_without_a_reset_is_told() {
    check_after_start(
        "Thu 2026-11-05 12:00 44",
        "Fri 2026-11-06 09:15",
        "running, since Thu 2026-11-05 12:00, used 0.3, left 4.7, due Thu 2026-11-12 16:00; \
         restart Thu 2026-11-05 12:00 to Thu 2026-11-05 12:00",
    );
    check_after_start(
        "Tue 2026-11-03 12:15 41; Thu 2026-11-05 12:00 44",
        "Fri 2026-11-06 09:15",
        "running, since Thu 2026-11-05 12:00, used 0.3, left 4.7, due Thu 2026-11-12 16:00; \
         pause Tue 2026-11-03 12:15 to Thu 2026-11-05 12:00; \
         restart Thu 2026-11-05 12:00 to Thu 2026-11-05 12:00",
    );
}

#[test]
fn after_a_restart_a_pause_keeps_what_was_used_since() {
    check_after_start(
        "Tue 2026-11-03 09:00 43; Tue 2026-11-03 15:00 44; \
         Thu 2026-11-05 12:00 41; Fri 2026-11-06 09:45 42",
        "Fri 2026-11-06 11:00",
        "running, since Tue 2026-11-03 15:00, used 2.0, left 3.0, due Wed 2026-11-11 16:30; \
         reset Tue 2026-11-03 09:00 to Tue 2026-11-03 15:00; \
         pause Thu 2026-11-05 12:00 to Fri 2026-11-06 09:45",
    );
}

#[test]
fn a_reset_takes_back_that_the_promise_was_exceeded() {
    check_after_start(
        "",
        "Tue 2026-11-10 12:15",
        "running, since Mon 2026-11-02 10:00, used 5.5, overdue, by 0.5, due Mon 2026-11-09 16:30",
    );
    check_after_start(
        "Tue 2026-11-10 12:15 43",
        "Tue 2026-11-10 12:15",
        "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; reset Tue 2026-11-10 12:15 to now",
    );
}

#[test]
fn a_clock_that_first_appears_set_back_or_restarted() {
    check(
        "Mon 2026-11-02 10:00 43; Tue 2026-11-03 10:00 44",
        "Wed 2026-11-04 16:30",
        "running, since Tue 2026-11-03 10:00, used 1.0, left 4.0, due Tue 2026-11-10 16:30; \
         reset Mon 2026-11-02 10:00 to Tue 2026-11-03 10:00",
    );
    check(
        "Tue 2026-11-03 10:00 44",
        "Wed 2026-11-04 16:30",
        "running, since Tue 2026-11-03 10:00, used 1.0, left 4.0, due Tue 2026-11-10 16:30",
    );
}
