//! Complaints: what a citizen sends, what the office answers, and the rules of both.

mod case_state;
mod credentials;
mod draft;
mod event;
mod evidence;
#[cfg(feature = "server")]
mod field_rules;
mod jpeg;
mod kind;
mod lifecycle;
mod limits;
mod lookup;
mod new_complaint;
mod nik;
mod progress;
mod rating;
mod receipt;
mod register;
mod response;
mod rules;
#[cfg(feature = "server")]
mod schema;
mod texts;
mod thread;

pub use case_state::CaseState;
pub use draft::ComplaintDraft;
pub use event::{ComplaintAction, ComplaintEventKind};
pub use evidence::{
    EvidenceError, EvidenceKind, EvidenceReceipt, MAX_EVIDENCE, MAX_EVIDENCE_BYTES,
    validate_evidence,
};
#[cfg(feature = "server")]
pub use field_rules::rules_across_fields;
pub use kind::{ComplaintKind, Identity};
pub use lifecycle::{CaseEvent, ComplaintCase};
pub use limits::{
    MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE,
};
pub use lookup::{ComplaintLookup, ComplaintStatus, RunningTimeLimit};
pub use new_complaint::NewComplaint;
pub use nik::contains_nik;
pub use progress::{ClosedBy, ComplaintClosure, ComplaintProgress};
pub use rating::{ComplaintRating, ValidRating};
pub use receipt::{AnswerDue, ComplaintReceipt, ReceiptRequest};
pub use register::{ComplaintRegister, RegisterEntry, RegisterInput, RegisterMonth};
pub use response::{ComplaintResponse, ValidResponse};
pub use rules::{ComplaintDeadline, ComplaintRules, Retention, TimeLimit};
pub use thread::ThreadEvent;
