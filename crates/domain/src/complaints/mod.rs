//! Complaints: what a citizen sends, what the office answers, and the rules of both.

mod credentials;
mod draft;
mod event;
mod evidence;
mod kind;
mod lifecycle;
mod lookup;
mod nik;
mod progress;
mod rating;
mod receipt;
mod register;
mod response;
mod rules;
mod texts;
mod thread;

pub use draft::{
    ComplaintDraft, MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE,
    MIN_MESSAGE, NewComplaint,
};
pub use event::{ComplaintAction, ComplaintEventKind};
pub use evidence::{
    EvidenceError, EvidenceKind, EvidenceReceipt, MAX_EVIDENCE, MAX_EVIDENCE_BYTES,
    validate_evidence,
};
pub use kind::{ComplaintKind, Identity};
pub use lifecycle::{CaseEvent, CaseState, ComplaintCase};
pub use lookup::{ComplaintLookup, ComplaintStatus, RunningTimeLimit};
pub use nik::contains_nik;
pub use progress::{ClosedBy, ComplaintClosure, ComplaintProgress};
pub use rating::{ComplaintRating, ValidRating};
pub use receipt::{AnswerDue, ComplaintReceipt, ReceiptRequest};
pub use register::{ComplaintRegister, RegisterEntry, RegisterInput, RegisterMonth};
pub use response::{ComplaintResponse, ValidResponse};
pub use rules::{ComplaintDeadline, ComplaintRules, Retention, TimeLimit};
pub use thread::ThreadEvent;
