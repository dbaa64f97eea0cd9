//! Looking a complaint up: `POST /api/v1/complaints/lookup`.

use super::credentials::parse_credentials;
use super::event::ComplaintAction;
use super::kind::{ComplaintKind, Identity};
use super::progress::{ComplaintClosure, ComplaintProgress};
use super::receipt::AnswerDue;
use super::thread::ThreadEvent;
use crate::codes::{AccessCode, Ticket};
use crate::problem::FieldProblem;
use crate::provenance::Source;
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
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::ticket))]
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::complaint_access_code))]
    pub access_code: String,
}

impl ComplaintLookup {
    /// The ticket and the code.
    ///
    /// # Errors
    /// What is wrong with either, before anything is looked up.
    pub fn validate(&self) -> Result<(Ticket, AccessCode), Vec<FieldProblem>> {
        parse_credentials(&self.ticket, &self.access_code)
    }
}

/// A time limit that is running, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct RunningTimeLimit {
    /// Working days from the day after it began.
    pub working_days: u32,
    /// The last day of it; absent when the holidays up to then are not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The rule that says so.
    pub source: Source,
}

/// The answer to a look-up: how the complaint stands. It does not repeat the complaint itself: whoever finds a
/// receipt must not learn from it what was first told. The thread since then is what the
/// receipt is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintStatus {
    /// The number of the complaint.
    pub ticket: String,
    /// The kind of complaint.
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
    pub owed: Option<RunningTimeLimit>,
    /// Whether the office is late with it.
    #[serde(default)]
    pub overdue: bool,
    /// While the office asks to close it: until when the citizen can object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<RunningTimeLimit>,
    /// Since when and by whom it is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ComplaintClosure>,
    /// While it can be opened again: until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopening: Option<RunningTimeLimit>,
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
