//! Complaints: what a citizen sends, and what comes back.

mod draft;
mod nik;

pub use draft::{
    ComplaintDraft, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE, NewComplaint,
};
pub use nik::contains_nik;

use crate::codes::{AccessCode, Ticket, read_access_code};
use crate::problem::{FieldCode, FieldProblem, both};
use crate::provenance::Source;
use crate::time::{Day, OpeningHours, Timestamp, UnverifiedYear};
use serde::{Deserialize, Serialize};

/// What a citizen wants to say. The kinds of LAPOR!, with extortion and corruption set
/// apart because they are handled by other people and with other care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintKind {
    /// A complaint about the service (*pengaduan tidak berkadar pengawasan*).
    Service,
    /// A report of extortion or corruption (*pengaduan berkadar pengawasan*).
    Corruption,
    /// A wish or an idea (*aspirasi*).
    Aspiration,
    /// A request for information (*permintaan informasi*).
    Information,
}

impl ComplaintKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [ComplaintKind; 4] = [
        ComplaintKind::Service,
        ComplaintKind::Corruption,
        ComplaintKind::Aspiration,
        ComplaintKind::Information,
    ];
}

/// Who learns who complained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// The office knows the name and may give it to the unit concerned.
    Named,
    /// Only those who handle the complaint know the name.
    Confidential,
    /// Nobody knows. No name and no contact are stored.
    Anonymous,
}

impl Identity {
    /// Every mode, the most protective first.
    pub const ALL: [Identity; 3] = [Identity::Anonymous, Identity::Confidential, Identity::Named];
}

/// How soon a kind of complaint must be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ComplaintDeadline {
    /// The kind.
    pub kind: ComplaintKind,
    /// Working days from the day after it was received.
    pub working_days: u32,
    /// The rule that says so.
    pub source: Source,
}

impl ComplaintDeadline {
    /// The last day on which an answer to a complaint of this instant is in time.
    ///
    /// # Errors
    /// [`UnverifiedYear`] when the holidays up to then are not known.
    pub fn due(&self, hours: &OpeningHours, received_at: Timestamp) -> Result<Day, UnverifiedYear> {
        let received_on = hours.time_zone.local_time(received_at).day;
        hours.working_days_after(received_on, self.working_days)
    }
}

/// The answer to `POST /api/v1/complaints`. The access code is in no other place: the
/// server keeps only its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintReceipt {
    /// The number of the complaint, `ADU-XXXX-XXXX`.
    pub ticket: String,
    /// The code that opens it, three groups of six.
    pub access_code: String,
    /// When it was received.
    pub received_at: Timestamp,
    /// When it must be answered.
    pub answer: AnswerDue,
}

/// When a complaint must be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AnswerDue {
    /// Working days from the day after it was received.
    pub working_days: u32,
    /// The last day that is in time; absent when the holidays up to then are not
    /// published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// The rule that says so.
    pub source: Source,
}

/// The body of `POST /api/v1/complaints/lookup`.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
        let ticket = if self.ticket.trim().is_empty() {
            Err(FieldProblem::new("ticket", FieldCode::Required))
        } else {
            self.ticket
                .parse()
                .map_err(|_| FieldProblem::new("ticket", FieldCode::InvalidFormat))
        };
        both(ticket, read_access_code("access_code", &self.access_code))
    }
}

/// How far a complaint has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintProgress {
    /// Stored; nobody has answered yet.
    Received,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}

/// The answer to a lookup. It repeats nothing of what was written: whoever finds a
/// receipt must not learn from it what the complaint said.
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
    /// When it must be answered.
    pub answer: AnswerDue,
}
