//! The service clock. The tables say everything that a citizen would see of it; times
//! are the office's own, and the weekday beside each date is checked.

mod agreement;
mod calendars;
mod endings;
mod interruptions;
mod minutes;
mod order;
mod pauses;
mod promises;
mod resets;
mod starts;
mod words;
mod working_days;

use crate::support::office_hours;
use loket_domain::applications::service_clock;
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::{ClockStart, DurationUnit, Stage};
use words::{describe, events, instant};

/// What the events of a table happen in.
struct Setting {
    hours: OpeningHours,
    promise: Option<Stage>,
    starts: ClockStart,
    submitted_at: &'static str,
}

/// Five working days from a complete file, in the office of the other tables.
fn five_days() -> Setting {
    Setting {
        hours: office_hours(),
        promise: promise(5, DurationUnit::WorkingDays),
        starts: ClockStart::CompleteFile,
        submitted_at: "Fri 2026-01-02 09:00",
    }
}

fn promise(at_most: u32, unit: DurationUnit) -> Option<Stage> {
    Some(Stage {
        name: None,
        at_least: None,
        at_most,
        unit,
    })
}

fn check(events: &str, now: &str, expect: &str) {
    five_days().check(events, now, expect);
}

impl Setting {
    fn check(&self, events_text: &str, now: &str, expect: &str) {
        let clock = service_clock(
            &self.hours,
            self.promise.as_ref(),
            self.starts,
            instant(self.submitted_at),
            &events(events_text),
            instant(now),
        );
        assert_eq!(describe(&clock), expect, "{events_text} at {now}");
    }
}
