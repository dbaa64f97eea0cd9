//! The state of a complaint: what it allows, and what the citizen can do in it.

use super::event::{ComplaintAction, ComplaintEventKind};
use super::progress::{ComplaintClosure, ComplaintProgress};
use crate::calendar::Deadline;
use crate::time::Day;

/// The state of a complaint at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseState {
    /// How far it has come.
    pub progress: ComplaintProgress,
    /// The last day on which an answer is in time; `None` while the office owes none.
    pub answer_deadline: Option<Deadline>,
    /// Whether the answer deadline is over.
    pub is_overdue: bool,
    /// The day of the first answer.
    pub answered_on: Option<Day>,
    /// Whether the first answer was in time; `None` before it, and where the holidays are
    /// not published.
    pub answered_in_time: Option<bool>,
    /// The last day to object, while the office proposes to close it. It is not closed
    /// while that day is unverified.
    pub objection_deadline: Option<Deadline>,
    /// Since when and by whom it is closed.
    pub closed: Option<ComplaintClosure>,
    /// The last day on which it can be reopened, while it is closed. It can be reopened
    /// while that day is unverified.
    pub reopening_deadline: Option<Deadline>,
    /// Whether it was reopened after it had been closed.
    pub was_reopened: bool,
    /// What the citizen can do now.
    pub actions: Vec<ComplaintAction>,
    pub(super) was_rated: bool,
}

impl CaseState {
    pub(super) fn received(answer_deadline: Deadline) -> Self {
        Self {
            progress: ComplaintProgress::Received,
            answer_deadline: Some(answer_deadline),
            is_overdue: false,
            answered_on: None,
            answered_in_time: None,
            objection_deadline: None,
            closed: None,
            reopening_deadline: None,
            was_reopened: false,
            actions: Vec::new(),
            was_rated: false,
        }
    }

    /// Whether an event changes this state.
    pub(super) fn allows(&self, event: ComplaintEventKind) -> bool {
        match event {
            ComplaintEventKind::Assigned => self.progress == ComplaintProgress::Received,
            ComplaintEventKind::Answered => self.closed.is_none(),
            // While the office owes an answer anyway, more words do not move its deadline.
            ComplaintEventKind::ClosingProposed
            | ComplaintEventKind::Replied
            | ComplaintEventKind::Confirmed => self.is_answered(),
            ComplaintEventKind::Contested => self.progress == ComplaintProgress::ClosingProposed,
            ComplaintEventKind::Reopened => self.reopening_deadline.is_some(),
            ComplaintEventKind::Rated => true,
            ComplaintEventKind::Released | ComplaintEventKind::Unknown => false,
        }
    }

    pub(super) fn answer(&mut self, day: Day) {
        if self.answered_on.is_none() {
            self.answered_on = Some(day);
            let deadline = self.answer_deadline.and_then(Deadline::day);
            self.answered_in_time = deadline.map(|last| day <= last);
        }
        self.answer_deadline = None;
        self.objection_deadline = None;
    }

    /// Whether the office has answered everything and it is not closed.
    fn is_answered(&self) -> bool {
        matches!(
            self.progress,
            ComplaintProgress::Answered | ComplaintProgress::ClosingProposed
        )
    }

    /// Whether the office may propose to close it.
    pub fn may_propose_closing(&self) -> bool {
        self.progress == ComplaintProgress::Answered
    }

    pub(super) fn allowed_actions(&self) -> Vec<ComplaintAction> {
        use ComplaintAction::{Confirm, Contest, Rate, Reopen, Reply};
        let mut actions = match self.progress {
            ComplaintProgress::Closed if self.reopening_deadline.is_some() => vec![Reopen],
            ComplaintProgress::Closed => vec![],
            ComplaintProgress::ClosingProposed => vec![Confirm, Contest],
            ComplaintProgress::Answered => vec![Confirm, Reply],
            _ => vec![Reply],
        };
        if self.closed.is_some() && !self.was_rated {
            actions.push(Rate);
        }
        actions
    }
}
