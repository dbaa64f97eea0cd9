//! The lifecycle of a complaint: whose turn it is, by when, and whether it was in time.
//!
//! A pure function of the events. `docs/complaints.md` has the rule in words, with what
//! comes from which regulation and what is the office's own.

use super::case_state::CaseState;
use super::event::ComplaintEventKind;
use super::progress::{ClosedBy, ComplaintClosure, ComplaintProgress};
use super::receipt::AnswerDue;
use super::rules::ComplaintRules;
use crate::calendar::{Deadline, OpeningHours};
use crate::time::{Day, Timestamp};

/// An event of a complaint after it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseEvent {
    /// The instant of the event.
    pub at: Timestamp,
    /// The kind of event.
    pub kind: ComplaintEventKind,
}

/// The constants of a complaint's lifecycle.
#[derive(Clone, Copy, Debug)]
pub struct ComplaintCase<'data> {
    /// The instant at which it was received.
    pub received_at: Timestamp,
    /// The deadline that the receipt promised.
    pub promised: &'data AnswerDue,
    /// The office's rules.
    pub rules: &'data ComplaintRules,
    /// The office's calendar.
    pub hours: &'data OpeningHours,
}

impl ComplaintCase<'_> {
    /// Returns the state at an instant, from the events up to then.
    ///
    /// Events are sorted by time. An event that its state does not allow, such as a closing
    /// without an answer, changes nothing.
    pub fn state_at(&self, events: &[CaseEvent], now: Timestamp) -> CaseState {
        let mut events: Vec<&CaseEvent> = events.iter().filter(|event| event.at <= now).collect();
        events.sort_by_key(|event| event.at);
        let mut state = CaseState::received(self.first_answer_deadline());
        for event in events {
            let day = self.day(event.at);
            self.expire_deadlines(&mut state, day);
            self.apply(&mut state, event.kind, day);
        }
        let today = self.day(now);
        self.expire_deadlines(&mut state, today);
        let deadline = state.answer_deadline;
        state.is_overdue = deadline.is_some_and(|deadline| deadline.is_over(today));
        state.actions = state.allowed_actions();
        state
    }

    fn first_answer_deadline(&self) -> Deadline {
        match self.promised.by {
            Some(day) => Deadline::On(day),
            None => self.deadline_after(self.day(self.received_at), self.promised.working_days),
        }
    }

    fn day(&self, instant: Timestamp) -> Day {
        self.hours.time_zone.local_time(instant).day
    }

    fn deadline_after(&self, day: Day, working_days: u32) -> Deadline {
        self.hours.working_days_after(day, working_days).into()
    }

    /// Closes what nobody objected to in time, and ends the time to reopen.
    fn expire_deadlines(&self, state: &mut CaseState, today: Day) {
        if let Some(Deadline::On(last)) = state.objection_deadline
            && today > last
        {
            self.close(state, last, ClosedBy::Silence);
        }
        if let Some(deadline) = state.reopening_deadline
            && deadline.is_over(today)
        {
            state.reopening_deadline = None;
        }
    }

    fn close(&self, state: &mut CaseState, on: Day, by: ClosedBy) {
        state.progress = ComplaintProgress::Closed;
        state.objection_deadline = None;
        state.answer_deadline = None;
        state.closed = Some(ComplaintClosure { on, by });
        let working_days = self.rules.reopening.working_days;
        state.reopening_deadline = Some(self.deadline_after(on, working_days));
    }

    /// Makes the office owe another answer, in the same time as the first, from that day.
    fn owe_answer(&self, state: &mut CaseState, day: Day) {
        state.objection_deadline = None;
        state.closed = None;
        state.reopening_deadline = None;
        state.answer_deadline = Some(self.deadline_after(day, self.promised.working_days));
    }

    fn apply(&self, state: &mut CaseState, event: ComplaintEventKind, day: Day) {
        if !state.allows(event) {
            return;
        }
        match event {
            ComplaintEventKind::Answered => state.answer(day),
            ComplaintEventKind::ClosingProposed => {
                let working_days = self.rules.closing.working_days;
                state.objection_deadline = Some(self.deadline_after(day, working_days));
            }
            ComplaintEventKind::Replied | ComplaintEventKind::Contested => {
                self.owe_answer(state, day);
            }
            ComplaintEventKind::Reopened => {
                state.was_reopened = true;
                self.owe_answer(state, day);
            }
            ComplaintEventKind::Confirmed => self.close(state, day, ClosedBy::Reporter),
            ComplaintEventKind::Rated => state.was_rated = true,
            _ => {}
        }
        if let Some(progress) = event.progress() {
            state.progress = progress;
        }
    }
}
