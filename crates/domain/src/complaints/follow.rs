//! Following a complaint: what its receipt opens, and what the citizen can do.

use super::texts::{clean, required_problem};
use super::{AnswerDue, ComplaintKind, Identity, MAX_MESSAGE, MIN_MESSAGE};
use crate::codes::{AccessCode, Ticket, read_access_code};
use crate::problem::{FieldCode, FieldProblem, both};
use crate::provenance::Source;
use crate::survey::{Marks, with_marks};
use crate::time::{Day, Timestamp};
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/complaints/lookup`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ComplaintLookup {
    /// The number of the complaint, in any spelling.
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    pub access_code: String,
}

impl ComplaintLookup {
    /// The ticket and the code.
    ///
    /// # Errors
    /// What is wrong with either, before anything is looked up.
    pub fn validate(&self) -> Result<(Ticket, AccessCode), Vec<FieldProblem>> {
        read_receipt(&self.ticket, &self.access_code)
    }
}

/// The two fields that open a complaint.
fn read_receipt(
    ticket: &str,
    access_code: &str,
) -> Result<(Ticket, AccessCode), Vec<FieldProblem>> {
    let ticket = if ticket.trim().is_empty() {
        Err(FieldProblem::new("ticket", FieldCode::Required))
    } else {
        ticket
            .parse()
            .map_err(|_| FieldProblem::new("ticket", FieldCode::InvalidFormat))
    };
    both(ticket, read_access_code("access_code", access_code))
}

/// How far a complaint has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintProgress {
    /// Stored; nobody has taken it up yet.
    Received,
    /// A unit works on it.
    InProgress,
    /// The office has answered. The citizen can ask further, or say that it is settled.
    Answered,
    /// The citizen has asked further; the office owes an answer again.
    Replied,
    /// The office asks to close it, and the citizen can object.
    ClosingProposed,
    /// The citizen has objected; the office owes an answer again.
    Contested,
    /// Closed.
    Closed,
    /// Opened again by the citizen; the office owes an answer again.
    Reopened,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}

/// Who closed a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    /// The citizen agreed.
    Reporter,
    /// The office asked to close it, and the citizen let the time pass.
    Silence,
}

/// What a citizen can do with a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintAction {
    /// Write more.
    Reply,
    /// Agree that it is settled, which closes it.
    Confirm,
    /// Object to the closing, with the reason.
    Contest,
    /// Open it again, with the reason.
    Reopen,
    /// Rate how it was handled.
    Rate,
}

/// A time in working days that the office gives, with the day on which it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct DatedTime {
    /// Working days from the day after it began.
    pub working_days: u32,
    /// The last day of it; absent when the holidays up to then are not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The rule that says so.
    pub source: Source,
}

/// Since when and by whom a complaint is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Closed {
    /// The day.
    pub on: Day,
    /// Who closed it.
    pub by: ClosedBy,
}

/// What happened, as the thread shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ThreadEventKind {
    /// The office gave it to a unit.
    Assigned,
    /// The office answered.
    Answered,
    /// The office asks to close it.
    ClosingProposed,
    /// The citizen wrote more.
    Replied,
    /// The citizen agreed that it is settled.
    Confirmed,
    /// The citizen objected to the closing.
    Contested,
    /// The citizen opened it again.
    Reopened,
    /// The citizen rated how it was handled.
    Rated,
    /// Something that this version does not know.
    #[serde(other)]
    Unknown,
}

/// One thing that happened to a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ThreadEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: ThreadEventKind,
    /// The unit of the office; never a person. Absent for what the citizen did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What was written; absent where nothing was, and once it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The answer to a lookup. It does not repeat the complaint itself: whoever finds a
/// receipt must not learn from it what was first told. The thread since then is what the
/// receipt is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintStatus {
    /// The number of the complaint.
    pub ticket: String,
    /// Its kind.
    pub kind: ComplaintKind,
    /// Who learns who complained.
    pub identity: Identity,
    /// When it was received.
    pub received_at: Timestamp,
    /// How far it has come.
    pub progress: ComplaintProgress,
    /// What the receipt promised.
    pub answer: AnswerDue,
    /// While the office owes an answer: until when; the rule is that of `answer`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed: Option<DatedTime>,
    /// Whether the office is late with it.
    #[serde(default)]
    pub overdue: bool,
    /// While the office asks to close it: until when the citizen can object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<DatedTime>,
    /// Since when and by whom it is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// While it can be opened again: until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopening: Option<DatedTime>,
    /// What happened since, oldest first.
    pub thread: Vec<ThreadEvent>,
    /// How many files came with it.
    #[serde(default)]
    pub evidence_count: u32,
    /// How many more may be added.
    #[serde(default)]
    pub evidence_left: u32,
    /// What the citizen can do now.
    pub actions: Vec<ComplaintAction>,
    /// Whether its texts were erased because the time for which they are kept is over.
    #[serde(default)]
    pub erased: bool,
}

/// The body of `POST /api/v1/complaints/respond`, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ComplaintResponse {
    /// The number of the complaint, in any spelling.
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    pub access_code: String,
    /// What the citizen does: anything but to rate.
    pub action: Option<ComplaintAction>,
    /// What the citizen writes, 10 to 4000 characters. Required unless it is confirmed.
    pub message: String,
}

/// A response that keeps every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidResponse {
    /// The complaint.
    pub ticket: Ticket,
    /// The code that opens it.
    pub access_code: AccessCode,
    /// What the citizen does.
    pub action: ComplaintAction,
    /// What the citizen wrote; empty where nothing was.
    pub message: String,
}

impl ComplaintResponse {
    /// The response with surrounding white space removed.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<ValidResponse, Vec<FieldProblem>> {
        let opened = read_receipt(&self.ticket, &self.access_code);
        let mut problems = Vec::new();
        match self.action {
            None => problems.push(FieldProblem::new("action", FieldCode::Required)),
            // It has an address of its own.
            Some(ComplaintAction::Rate) => {
                problems.push(FieldProblem::new("action", FieldCode::InvalidFormat));
            }
            Some(_) => {}
        }
        let message = clean(&self.message);
        let may_be_empty = self.action == Some(ComplaintAction::Confirm);
        if !(may_be_empty && message.is_empty()) {
            problems.extend(required_problem(
                "message",
                &message,
                MIN_MESSAGE,
                MAX_MESSAGE,
            ));
        }
        match (opened, self.action) {
            (Ok((ticket, access_code)), Some(action)) if problems.is_empty() => Ok(ValidResponse {
                ticket,
                access_code,
                action,
                message,
            }),
            (opened, _) => {
                let mut all = opened.err().unwrap_or_default();
                all.append(&mut problems);
                Err(all)
            }
        }
    }
}

/// The body of `POST /api/v1/complaints/rate`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ComplaintRating {
    /// The number of the complaint, in any spelling.
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    pub access_code: String,
    /// A mark from 1 (bad) to 4 (very good) for each of the nine elements, in their order.
    pub marks: Vec<u8>,
}

/// A rating that keeps every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidRating {
    /// The complaint.
    pub ticket: Ticket,
    /// The code that opens it.
    pub access_code: AccessCode,
    /// The marks.
    pub marks: Marks,
}

impl ComplaintRating {
    /// The rating.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<ValidRating, Vec<FieldProblem>> {
        let opened = read_receipt(&self.ticket, &self.access_code);
        let ((ticket, access_code), marks) = with_marks(opened, &self.marks)?;
        Ok(ValidRating {
            ticket,
            access_code,
            marks,
        })
    }
}
