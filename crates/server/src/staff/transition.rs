//! Which changes staff can make to a complaint in which state.

use crate::complaints::ComplaintRow;
use loket_domain::complaints::{CaseState, ComplaintEventKind, ComplaintKind, ComplaintProgress};

/// A change that staff make to a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transition {
    /// Assigns the complaint to a unit.
    Assign,
    /// Answers the citizen.
    Answer,
    /// Asks the citizen to agree to closing.
    ProposeClosing,
    /// Releases the message and the first answer for the public register.
    Release,
}

/// Why the state of a complaint does not allow a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransitionRefusal {
    /// The complaint is closed; only the citizen can reopen it.
    Closed,
    /// The complaint is closed already.
    AlreadyClosed,
    /// The citizen was asked to agree to closing and has not responded yet.
    ClosingAlreadyProposed,
    /// The citizen waits for an answer.
    AnswerOwed,
    /// A report of corruption is never published.
    CorruptionReport,
    /// The citizen did not allow publication.
    PublicationNotAllowed,
}

impl Transition {
    /// The name in the audit log.
    pub(super) fn name(self) -> &'static str {
        match self {
            Transition::Assign => "assign",
            Transition::Answer => "answer",
            Transition::ProposeClosing => "close",
            Transition::Release => "release",
        }
    }

    /// The event by which the change is stored.
    pub(super) fn event_kind(self) -> ComplaintEventKind {
        match self {
            Transition::Assign => ComplaintEventKind::Assigned,
            Transition::Answer => ComplaintEventKind::Answered,
            Transition::ProposeClosing => ComplaintEventKind::ClosingProposed,
            Transition::Release => ComplaintEventKind::Released,
        }
    }

    /// Whether a complaint in this state can be changed so.
    pub(super) fn check(
        self,
        complaint: &ComplaintRow,
        state: &CaseState,
    ) -> Result<(), TransitionRefusal> {
        let is_closed = state.closed.is_some();
        let refusal = match self {
            Transition::Assign | Transition::Answer if is_closed => TransitionRefusal::Closed,
            Transition::Assign | Transition::Answer => return Ok(()),
            Transition::ProposeClosing if state.may_propose_closing() => return Ok(()),
            Transition::ProposeClosing if is_closed => TransitionRefusal::AlreadyClosed,
            Transition::ProposeClosing if state.progress == ComplaintProgress::ClosingProposed => {
                TransitionRefusal::ClosingAlreadyProposed
            }
            Transition::ProposeClosing => TransitionRefusal::AnswerOwed,
            Transition::Release if complaint.kind == ComplaintKind::Corruption => {
                TransitionRefusal::CorruptionReport
            }
            Transition::Release if !complaint.may_be_published => {
                TransitionRefusal::PublicationNotAllowed
            }
            Transition::Release => return Ok(()),
        };
        Err(refusal)
    }
}
