//! Why the complaint service refuses or fails.

use super::transition::TransitionRefusal;
use loket_domain::codes::Ticket;

/// Why a call failed. Nothing but the audit log was changed then.
#[derive(Debug)]
pub enum ComplaintServiceError {
    /// There is no complaint with this ticket number that the account may see.
    NotVisible(Ticket),
    /// The role of the account does not allow it.
    Forbidden,
    /// The state of the complaint does not allow it.
    Refused(TransitionRefusal),
    /// The text is empty, longer than [`MAX_MESSAGE`](loket_domain::complaints::MAX_MESSAGE), or has control characters.
    InvalidText,
    /// The database failed.
    Database(sqlx::Error),
}

impl From<sqlx::Error> for ComplaintServiceError {
    fn from(error: sqlx::Error) -> Self {
        ComplaintServiceError::Database(error)
    }
}
