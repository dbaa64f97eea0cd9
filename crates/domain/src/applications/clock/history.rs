//! The state machine of the service clock: the runs since it last stood at zero, and the
//! interruptions. Nothing is measured here.

use super::codes::{outcome, shows_a_complete_file};
use super::interruption::{Interruption, InterruptionKind};
use super::service_clock::Outcome;
use crate::applications::event::ApplicationEvent;
use crate::permits::ClockStart;
use crate::time::{TimeOfDay, TimeZone, Timestamp};

/// What the events have done to the clock.
pub(super) struct History<'zone> {
    zone: &'zone TimeZone,
    /// What the clock does, or did when it ended.
    pub mode: ClockMode,
    /// The event that last set it going from zero.
    pub started_at: Option<Timestamp>,
    /// When it ran since then, in order.
    pub runs: Vec<Run>,
    /// What interrupted it, in order.
    pub interruptions: Vec<Interruption>,
    /// When and how the application ended.
    pub end: Option<(Timestamp, Outcome)>,
    /// Nothing before this counts: the day on which the clock is set going from zero
    /// does not count, even if the clock is stopped and resumed on it.
    counts_from: Timestamp,
}

/// What the clock does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ClockMode {
    NotStarted,
    Running,
    /// It stands, and goes on from where it stands.
    Paused,
    /// It stands at zero.
    SetBack,
}

/// A stretch of time in which the clock ran. One that is over before it begins has no
/// length: the clock was stopped before anything counted.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub from: Timestamp,
    /// Absent while it lasts.
    pub until: Option<Timestamp>,
}

impl<'zone> History<'zone> {
    /// The history by events that are in order. Those after the end change nothing.
    pub fn new(
        zone: &'zone TimeZone,
        starts: ClockStart,
        submitted_at: Timestamp,
        events: &[&ApplicationEvent],
        now: Timestamp,
    ) -> Self {
        let mut history = Self {
            zone,
            mode: ClockMode::NotStarted,
            started_at: None,
            runs: Vec::new(),
            interruptions: Vec::new(),
            end: None,
            counts_from: submitted_at,
        };
        let submission = (starts == ClockStart::Submission).then_some(submitted_at);
        for event in events.iter().take_while(|event| event.at <= now) {
            if submission.is_some_and(|submitted_at| submitted_at <= event.at) {
                history.submit(submitted_at);
            }
            history.apply(event, starts);
            if history.end.is_some() {
                return history;
            }
        }
        if submission.is_some_and(|submitted_at| submitted_at <= now) {
            history.submit(submitted_at);
        }
        history
    }

    fn submit(&mut self, at: Timestamp) {
        if self.mode == ClockMode::NotStarted {
            self.run_from_zero(at);
        }
    }

    fn apply(&mut self, event: &ApplicationEvent, starts: ClockStart) {
        let (at, code) = (event.at, event.status.code);
        match (code, self.mode) {
            (41, ClockMode::Running | ClockMode::NotStarted) => {
                self.stop(at);
                self.interrupt(InterruptionKind::Pause, event);
                self.mode = ClockMode::Paused;
            }
            (43, ClockMode::Running | ClockMode::NotStarted | ClockMode::Paused) => {
                self.stop(at);
                self.runs.clear();
                self.interrupt(InterruptionKind::Reset, event);
                self.mode = ClockMode::SetBack;
            }
            (42, ClockMode::Paused) => {
                self.stop(at);
                self.run(at);
            }
            (42 | 44, ClockMode::SetBack) => self.run_from_zero(at),
            (44, ClockMode::Running | ClockMode::Paused) => {
                self.stop(at);
                self.interrupt(InterruptionKind::Restart, event);
                self.run_from_zero(at);
            }
            (code, ClockMode::NotStarted)
                if starts == ClockStart::CompleteFile && shows_a_complete_file(code) =>
            {
                self.run_from_zero(at);
            }
            _ => {}
        }
        if let Some(outcome) = outcome(code) {
            self.stop(at);
            self.end = Some((at, outcome));
        }
    }

    /// Ends what is going on: the run, or the interruption.
    fn stop(&mut self, at: Timestamp) {
        if self.mode == ClockMode::NotStarted {
            return;
        }
        if let Some(run) = self.runs.last_mut() {
            run.until.get_or_insert(at);
        }
        if let Some(interruption) = self.interruptions.last_mut() {
            interruption.until.get_or_insert(at);
        }
    }

    fn interrupt(&mut self, kind: InterruptionKind, event: &ApplicationEvent) {
        if self.mode == ClockMode::NotStarted {
            self.set_to_zero(event.at);
        }
        self.interruptions.push(Interruption {
            kind,
            from: event.at,
            until: None,
            unit: event.unit.clone(),
            reason: event.note.clone(),
        });
    }

    fn run_from_zero(&mut self, at: Timestamp) {
        self.stop(at);
        self.set_to_zero(at);
        self.run(at);
    }

    fn set_to_zero(&mut self, at: Timestamp) {
        let next_day = self.zone.local_time(at).day.plus_days(1);
        self.counts_from = self.zone.instant(next_day, TimeOfDay::MIDNIGHT);
        self.started_at = Some(at);
        self.runs.clear();
    }

    fn run(&mut self, at: Timestamp) {
        self.runs.push(Run {
            from: at.max(self.counts_from),
            until: None,
        });
        self.mode = ClockMode::Running;
    }
}
