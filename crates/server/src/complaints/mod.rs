//! Complaints: submitting one, following it, and the public register of them all.

mod routes;

mod action;
mod evidence;
mod lookup;
mod register;
pub mod retention;
mod submission;

mod case;
mod context;
mod proof_of_work;
mod status;

pub(crate) mod storage;

pub use case::case_state;
pub use proof_of_work::{PROOF_OF_WORK_HEADER, ProofOfWork, ProofOfWorkPolicy};
pub use register::PublicRegister;
pub use routes::{public_router, receipt_router, repeat_router, send_router};
pub use storage::complaints::ComplaintRow;
pub use storage::events::Event;
pub use storage::evidence::StoredEvidence;
pub(crate) use storage::staff::ComplaintTexts;
