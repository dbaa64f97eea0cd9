//! The clock against the day that the page of a permit gives.

use super::promise;
use crate::support::{day, office_hours};
use loket_domain::applications::service_clock;
use loket_domain::permits::{ClockStart, DurationUnit, ProcessingTime, ready_by};
use loket_domain::time::TimeOfDay;

#[test]
fn the_clock_is_due_on_the_day_that_the_permit_page_gives() {
    let hours = office_hours();
    let times = ["00:00", "07:59", "10:00", "16:30", "23:59"];
    for ahead in 0..365 {
        let start = day("2026-01-01").plus_days(ahead);
        let time: TimeOfDay = times[ahead as usize % times.len()].parse().unwrap();
        let submitted_at = hours.time_zone.instant(start, time);
        for unit in [DurationUnit::WorkingDays, DurationUnit::CalendarDays] {
            // Every length meets every weekday, without all pairs of day and length.
            let lengths = [1, 2, 3, 5, 7, 14, 28, 60];
            for days in lengths.into_iter().skip(ahead as usize % 4).step_by(4) {
                let promise = promise(days, unit);
                let starts = ClockStart::Submission;
                let clock = service_clock(
                    &hours,
                    promise.as_ref(),
                    starts,
                    submitted_at,
                    &[],
                    submitted_at,
                );
                let time = ProcessingTime {
                    stages: promise.into_iter().collect(),
                    starts,
                    note: None,
                };
                let due = clock.due.map(|due| hours.time_zone.local_time(due).day);
                let on_page = ready_by(&time, &hours, start).due();
                assert_eq!(due, on_page.ok(), "{days} {unit:?} after {start}");
                let year = on_page.err().map(|year| year.0);
                assert_eq!(clock.unverified_year, year, "{days} {unit:?} after {start}");
            }
        }
    }
}
