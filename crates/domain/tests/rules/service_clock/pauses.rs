//! 41 stops the clock, 42 lets it go on from where it stands. The file is complete on
//! Monday 2 November, so counting begins on the Tuesday. Tuesday and Wednesday have 510
//! minutes, Thursday has 480, Friday 150.

use super::check;

#[test]
fn a_pause_within_a_day() {
    let expect = "running, since Mon 2026-11-02 10:00, used 0.4, left 4.6, due Tue 2026-11-10 11:15; \
         pause Tue 2026-11-03 10:00 to Tue 2026-11-03 13:15";
    let events = "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00 41; Tue 2026-11-03 13:15 42";
    // 120 minutes before the pause and 87 after it are 207 of 510.
    check(events, "Tue 2026-11-03 14:42", expect);
    check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00 41",
        "Tue 2026-11-03 13:14",
        "paused, since Mon 2026-11-02 10:00, used 0.2, left 4.8; pause Tue 2026-11-03 10:00 to now",
    );
}

#[test]
fn a_pause_over_days_resumes_at_once_on_a_day_of_another_length() {
    // Half of a Tuesday, and the second half of a Thursday.
    let events = "Mon 2026-11-02 10:00 10; Tue 2026-11-03 12:15 41; Thu 2026-11-05 12:00 42";
    check(
        events,
        "Thu 2026-11-05 16:00",
        "running, since Mon 2026-11-02 10:00, used 1.0, left 4.0, due Wed 2026-11-11 16:30; \
         pause Tue 2026-11-03 12:15 to Thu 2026-11-05 12:00",
    );
    // Half of a Thursday, and the second half of a short Friday.
    let events = "Mon 2026-11-02 10:00 10; Thu 2026-11-05 12:00 41; Fri 2026-11-06 09:45 42";
    check(
        events,
        "Fri 2026-11-06 10:15",
        "running, since Mon 2026-11-02 10:00, used 2.7, left 2.3, due Tue 2026-11-10 16:30; \
         pause Thu 2026-11-05 12:00 to Fri 2026-11-06 09:45",
    );
}

#[test]
fn a_pause_that_ends_when_the_office_is_closed() {
    let events = "Mon 2026-11-02 10:00 10; Thu 2026-11-05 12:00 41; Sat 2026-11-07 10:00 42";
    check(
        events,
        "Mon 2026-11-09 08:00",
        "running, since Mon 2026-11-02 10:00, used 2.5, left 2.5, due Wed 2026-11-11 12:15; \
         pause Thu 2026-11-05 12:00 to Sat 2026-11-07 10:00",
    );
    // From closing to opening no working time is lost.
    let events = "Mon 2026-11-02 10:00 10; Thu 2026-11-05 16:00 41; Fri 2026-11-06 08:30 42";
    check(
        events,
        "Fri 2026-11-06 11:00",
        "running, since Mon 2026-11-02 10:00, used 4.0, left 1.0, due Mon 2026-11-09 16:30; \
         pause Thu 2026-11-05 16:00 to Fri 2026-11-06 08:30",
    );
    // Maulid on Tuesday 25 August: the pause begins and ends on a holiday.
    let events = "Fri 2026-08-21 10:00 10; Tue 2026-08-25 09:00 41; Tue 2026-08-25 15:00 42";
    check(
        events,
        "Wed 2026-08-26 12:15",
        "running, since Fri 2026-08-21 10:00, used 1.5, left 3.5, due Mon 2026-08-31 16:30; \
         pause Tue 2026-08-25 09:00 to Tue 2026-08-25 15:00",
    );
}

#[test]
fn several_pauses() {
    let events = "Mon 2026-11-02 10:00 10; \
         Tue 2026-11-03 12:15 41; Wed 2026-11-04 12:15 42; \
         Thu 2026-11-05 10:00 41; Fri 2026-11-06 09:00 42; \
         Mon 2026-11-09 16:30 41";
    // Half of Tuesday, half of Wednesday, 120 of 480, 120 of 150, and a Monday.
    check(
        events,
        "Tue 2026-11-10 10:00",
        "paused, since Mon 2026-11-02 10:00, used 3.0, left 2.0; \
         pause Tue 2026-11-03 12:15 to Wed 2026-11-04 12:15; \
         pause Thu 2026-11-05 10:00 to Fri 2026-11-06 09:00; \
         pause Mon 2026-11-09 16:30 to now",
    );
}

#[test]
fn on_the_day_of_the_start_nothing_counts_even_after_a_pause() {
    check(
        "Mon 2026-11-02 10:00 10; Mon 2026-11-02 11:00 41; Mon 2026-11-02 14:00 42",
        "Tue 2026-11-03 16:30",
        "running, since Mon 2026-11-02 10:00, used 1.0, left 4.0, due Mon 2026-11-09 16:30; \
         pause Mon 2026-11-02 11:00 to Mon 2026-11-02 14:00",
    );
    check(
        "Mon 2026-11-02 10:00 10; Mon 2026-11-02 11:00 41; Tue 2026-11-03 12:15 42",
        "Tue 2026-11-03 16:30",
        "running, since Mon 2026-11-02 10:00, used 0.5, left 4.5, due Tue 2026-11-10 12:15; \
         pause Mon 2026-11-02 11:00 to Tue 2026-11-03 12:15",
    );
}

#[test]
fn a_question_shows_that_the_file_was_complete() {
    check(
        "Mon 2026-11-02 10:00 41; Wed 2026-11-04 12:15 42",
        "Wed 2026-11-04 16:30",
        "running, since Mon 2026-11-02 10:00, used 0.5, left 4.5, due Wed 2026-11-11 12:15; \
         pause Mon 2026-11-02 10:00 to Wed 2026-11-04 12:15",
    );
}

#[test]
fn what_pauses_a_paused_clock_or_resumes_a_running_one_changes_nothing() {
    let pause = "pause Tue 2026-11-03 12:15 to Thu 2026-11-05 12:00";
    let events = "Mon 2026-11-02 10:00 10; Tue 2026-11-03 12:15 41; Wed 2026-11-04 10:00 41; \
         Thu 2026-11-05 12:00 42; Thu 2026-11-05 14:00 42";
    let clock = "running, since Mon 2026-11-02 10:00, used 1.0, left 4.0, due Wed 2026-11-11 16:30";
    check(events, "Thu 2026-11-05 16:00", &format!("{clock}; {pause}"));
}

#[test]
fn no_other_status_stops_or_moves_the_clock() {
    for code in 0..=u8::MAX {
        if [41, 43, 44, 50, 57, 90, 93].contains(&code) {
            continue;
        }
        let event = format!("Tue 2026-11-03 12:15 {code}");
        check(
            &format!("Mon 2026-11-02 10:00 10; {event}"),
            "Wed 2026-11-04 16:30",
            "running, since Mon 2026-11-02 10:00, used 2.0, left 3.0, due Mon 2026-11-09 16:30",
        );
        if code != 42 {
            check(
                &format!("Mon 2026-11-02 10:00 41; {event}"),
                "Wed 2026-11-04 16:30",
                "paused, since Mon 2026-11-02 10:00, used 0.0, left 5.0; \
                 pause Mon 2026-11-02 10:00 to now",
            );
        }
    }
}
