//! The computation of the service clock.

use super::history::{ClockMode, History};
use super::service_clock::{ClockState, ServiceClock};
use super::service_time::{PARTS_PER_DAY, ServiceTime};
use crate::applications::event::ApplicationEvent;
use crate::applications::event_order::sort_and_dedup;
use crate::calendar::OpeningHours;
use crate::permits::{ClockStart, DurationUnit, Stage};
use crate::time::Timestamp;

/// Computes the clock of an application as it stands now. Events may come in any order and more
/// than once; those after `now` are not seen yet.
///
/// - It starts at the submission, or at the first event that only a complete file can
///   have. The day of the start does not count.
/// - 41 stops it and 42 lets it go on; 43 stops it and sets it back to zero, and 42 or
///   44 start it again; 44 starts it again from zero in any case. No other status stops
///   it. Again, a day on which it starts from zero does not count.
/// - 50, 57, 90 and 93 end it.
/// - It runs while the office is open, and a day is one day however long that is. With
///   a promise in calendar days it runs all the time.
/// - What depends on a year without a calendar is not guessed but left out.
///
/// Without a promise only the used time is told, in working days.
pub fn service_clock(
    hours: &OpeningHours,
    promise: Option<&Stage>,
    starts: ClockStart,
    submitted_at: Timestamp,
    events: &[ApplicationEvent],
    now: Timestamp,
) -> ServiceClock {
    let events = sort_and_dedup(events.iter().collect());
    let history = History::new(&hours.time_zone, starts, submitted_at, &events, now);
    let state = state(&history);
    let mut clock = ServiceClock {
        state,
        promise: promise.cloned(),
        started_at: history.started_at,
        elapsed_tenths: None,
        remaining_tenths: None,
        overdue_tenths: None,
        due: None,
        overdue: false,
        unverified_year: None,
        outcome: history.end.map(|(_, outcome)| outcome),
        interruptions: history.interruptions,
    };
    if clock.started_at.is_none() {
        return clock;
    }
    let time = ServiceTime {
        hours,
        unit: promise.map_or(DurationUnit::WorkingDays, |promise| promise.unit),
    };
    let runs = &history.runs;
    match time.elapsed(runs, now) {
        Ok(parts) => clock.elapsed_tenths = Some((parts * 10 / PARTS_PER_DAY) as u32),
        Err(year) => clock.unverified_year = Some(year.0),
    }
    let Some(promise) = promise else {
        return clock;
    };
    match time.reached(runs, u64::from(promise.at_most) * PARTS_PER_DAY) {
        Ok(reached) => {
            let ran_until = runs.last().map(|run| run.until.unwrap_or(now));
            // Without either there is nothing that could be late.
            clock.overdue = reached.is_some_and(|due| ran_until > Some(due));
            clock.due = reached.filter(|_| state == ClockState::Running);
        }
        Err(year) => clock.unverified_year = Some(year.0),
    }
    // The promise is in whole days, so used and left add up to it although the one is
    // rounded down and the other up.
    if let Some(elapsed) = clock.elapsed_tenths {
        let promised = promise.at_most.saturating_mul(10);
        clock.remaining_tenths = promised.checked_sub(elapsed).filter(|left| *left > 0);
        clock.overdue_tenths = clock.overdue.then(|| elapsed.saturating_sub(promised));
    }
    clock
}

fn state(history: &History<'_>) -> ClockState {
    match (history.end, history.mode) {
        (Some(_), _) => ClockState::Ended,
        (None, ClockMode::NotStarted) => ClockState::NotStarted,
        (None, ClockMode::Running) => ClockState::Running,
        (None, ClockMode::Paused | ClockMode::SetBack) => ClockState::Paused,
    }
}
