//! The clock against a count of minutes, one by one, over histories that look random:
//! around Ramadan 2026, with its short days and the holidays around it.

use super::five_days;
use super::words::{event, instant};
use loket_domain::applications::{
    ApplicationEvent, ClockState, ReportedStatus, ServiceClock, service_clock,
};
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::ClockStart;
use loket_domain::time::Timestamp;

/// A code at a minute, counted from the first of the table.
type Event = (usize, u8);

const DAY: usize = 1440;
const DAYS: usize = 100;
const DAYS_WITH_EVENTS: usize = 45;
/// A day in parts: every length of a day of the table divides it (510, 480, 420, 150).
const WHOLE_DAY: u64 = 510 * 480 * 420 * 150;

#[test]
fn the_clock_agrees_with_a_count_of_minutes() {
    let setting = five_days();
    let first = instant("Sun 2026-02-01 00:00").unix_seconds();
    let at = |minute: usize| Timestamp::from_unix_seconds(first + minute as i64 * 60);
    let weights = weights(&setting.hours, at);
    let mut random = Random(1);
    for _ in 0..150 {
        let history = random.history();
        let now = random.below(DAYS_WITH_EVENTS * DAY);
        let events: Vec<ApplicationEvent> = history
            .iter()
            .map(|(minute, code)| ApplicationEvent {
                at: at(*minute),
                status: ReportedStatus {
                    code: *code,
                    name: String::new(),
                },
                ..event("Mon 2026-11-02 10:00 10")
            })
            .collect();
        let clock = service_clock(
            &setting.hours,
            setting.promise.as_ref(),
            ClockStart::CompleteFile,
            instant(setting.submitted_at),
            &events,
            at(now),
        );
        let (elapsed, due) = count(&weights, &history, now);
        assert_eq!(clock.elapsed_tenths, elapsed, "{history:?} at {now}");
        assert_eq!(due_of(&clock, first), due, "{history:?} at {now}");
    }
}

fn due_of(clock: &ServiceClock, first: i64) -> Option<usize> {
    assert_eq!(clock.due.is_some(), clock.state == ClockState::Running);
    let due = clock.due?.unix_seconds();
    Some(((due - first) / 60) as usize)
}

/// What each minute weighs: those in which the office is open make up a whole day.
fn weights(hours: &OpeningHours, at: impl Fn(usize) -> Timestamp) -> Vec<u64> {
    // The office opens and closes on the half hour.
    let is_open = |minute: usize| hours.status_at(at(minute)).open_until.is_some();
    let mut weights = Vec::new();
    for day in 0..DAYS {
        let halves = (day * DAY..(day + 1) * DAY).step_by(30);
        let open: Vec<bool> = halves.flat_map(|minute| [is_open(minute); 30]).collect();
        let length = open.iter().filter(|open| **open).count() as u64;
        weights.extend(open.iter().map(|open| match open {
            true => WHOLE_DAY / length,
            false => 0,
        }));
    }
    weights
}

/// The tenths of days that are used at `now`, and the minute at which five days are
/// used up; while the clock runs, as if nothing stopped it any more.
fn count(weights: &[u64], events: &[Event], now: usize) -> (Option<u32>, Option<usize>) {
    let mut events = events.iter().filter(|event| event.0 <= now).peekable();
    let (mut used, mut used_now, mut used_up) = (0, 0, None);
    let (mut started, mut runs, mut was_reset, mut ended) = (false, false, false, false);
    let mut first_day = 0;
    for (minute, weight) in weights.iter().enumerate() {
        if used >= 5 * WHOLE_DAY && used_up.is_none() {
            used_up = Some(minute);
        }
        if let Some((_, code)) = events.next_if(|event| event.0 == minute && !ended) {
            let starts = !started && [10, 20, 41, 42, 43, 44].contains(code);
            let from_zero = starts || *code == 44 || was_reset && *code == 42;
            if from_zero || *code == 43 {
                (used, used_up) = (0, None);
                first_day = minute / DAY + 1;
            }
            runs = match code {
                41 | 43 | 50 => false,
                42 => true,
                _ => runs || from_zero,
            };
            was_reset = *code == 43 || was_reset && !from_zero;
            started |= from_zero;
            ended |= *code == 50;
        }
        if minute == now {
            used_now = used;
        }
        if minute > now && used_up.is_some() {
            break;
        }
        if runs && minute / DAY >= first_day {
            used += weight;
        }
    }
    let tenths = (used_now * 10 / WHOLE_DAY) as u32;
    (started.then_some(tenths), used_up.filter(|_| runs))
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// Events around office hours, so that minutes matter, no two at one minute.
    fn history(&mut self) -> Vec<Event> {
        const CODES: [u8; 12] = [10, 20, 41, 42, 41, 42, 43, 44, 11, 99, 42, 50];
        let mut minutes: Vec<usize> = (0..2 + self.below(8))
            .map(|_| self.below(DAYS_WITH_EVENTS) * DAY + 420 + self.below(600))
            .collect();
        minutes.sort_unstable();
        minutes.dedup();
        minutes
            .into_iter()
            .map(|minute| (minute, CODES[self.below(CODES.len())]))
            .collect()
    }
}
