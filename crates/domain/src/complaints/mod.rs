//! Complaints: what a citizen sends, and what comes back.

mod course;
mod draft;
mod evidence;
mod follow;
mod nik;
mod register;
mod texts;

pub use course::{Case, Course, CourseEvent};
pub use draft::{
    ComplaintDraft, MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE,
    MIN_MESSAGE, NewComplaint,
};
pub use evidence::{
    EvidenceFault, EvidenceKind, EvidenceReceipt, MAX_EVIDENCE, MAX_EVIDENCE_BYTES,
    examine_evidence,
};
pub use follow::{
    Closed, ClosedBy, ComplaintAction, ComplaintLookup, ComplaintProgress, ComplaintRating,
    ComplaintResponse, ComplaintStatus, DatedTime, ThreadEvent, ThreadEventKind, ValidRating,
    ValidResponse,
};
pub use nik::contains_nik;
pub use register::{ComplaintRegister, RegisterEntry, RegisterMonth, RegisteredComplaint};

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

/// A time in working days that the office gives, and the rule that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct RuledTime {
    /// Working days from the day after it begins.
    pub working_days: u32,
    /// The rule that says so.
    pub source: Source,
}

/// How the office handles complaints, apart from the time to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ComplaintRules {
    /// After the office has asked to close a complaint: how long the citizen can object
    /// before it is closed.
    pub closing: RuledTime,
    /// After it was closed: how long the citizen can open it again.
    pub reopening: RuledTime,
    /// How long what a citizen wrote is kept.
    pub retention: Retention,
}

/// How long what a citizen wrote is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Retention {
    /// Calendar days from the day on which the complaint was closed.
    pub days: u32,
    /// The rule that says so.
    pub source: Source,
}

/// The body of `POST /api/v1/complaints/receipt`: whether what was sent under a key has
/// arrived.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ReceiptRequest {
    /// The `Idempotency-Key` under which the complaint was sent.
    pub idempotency_key: String,
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
