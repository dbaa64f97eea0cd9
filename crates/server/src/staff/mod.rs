//! The office's side of complaints: accounts, access rights, and the work on complaints.
//!
//! The services return typed values and errors; the commands word them. Whoever can read
//! the database file can read its contents: accounts and the audit log make sure that
//! nobody who works as they should sees more than their part, and that it is known
//! afterwards who saw what.

mod access;
mod account;
mod account_service;
mod complaint_service;
mod complaint_service_error;
mod complaint_view;
mod password;
mod storage;
mod transition;
mod visible_complaint;

pub use account::{Account, NewAccount, Role};
pub use account_service::{AccountError, add_account, disable_account, list_accounts, sign_in};
pub use complaint_service::ComplaintService;
pub use complaint_service_error::ComplaintServiceError;
pub use complaint_view::{ComplaintDetail, ComplaintSummary};
pub use password::MIN_PASSWORD_LENGTH;
pub use transition::TransitionRefusal;
