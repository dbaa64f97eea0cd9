//! What the work of citizens on complaints needs, and why it fails.

use super::storage::complaints::{ComplaintRow, find_by_digest};
use crate::database::Database;
use crate::secret_key::SecretKey;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::ComplaintKind;
use loket_domain::office::Office;
use loket_domain::permits::Permit;
use loket_domain::time::Timestamp;
use sqlx::SqliteExecutor;

/// What the work of citizens on complaints needs.
pub(super) struct ComplaintContext<'state> {
    pub database: &'state Database,
    pub secret_key: &'state SecretKey,
    pub office: &'state Office,
    pub permits: &'state [Permit],
    pub now: Timestamp,
}

/// Why a citizen's request failed. Nothing was changed then.
#[derive(Debug)]
pub(super) enum ComplaintError {
    /// No complaint has this ticket number and this access code, or this idempotency key.
    NotFound,
    /// The idempotency key was used before, for something else.
    KeyReused,
    /// The state of the complaint does not allow it.
    NotPossible,
    /// The permit is not in the catalogue.
    UnknownPermit,
    /// The complaint has as many files as it can have.
    TooMuchEvidence,
    /// The office has no deadline for this kind of complaint.
    NoDeadline(ComplaintKind),
    /// Every ticket number that was tried is taken.
    NoFreeTicket,
    /// The complaint cannot be serialized.
    Serialization,
    /// The database failed.
    Database(sqlx::Error),
}

impl ComplaintContext<'_> {
    /// The complaint that a receipt opens.
    pub(super) async fn find(
        &self,
        executor: impl SqliteExecutor<'_>,
        ticket: Ticket,
        code: &AccessCode,
    ) -> Result<ComplaintRow, ComplaintError> {
        let digest = self.secret_key.complaint_digest(ticket, code);
        find_by_digest(executor, &digest)
            .await?
            .ok_or(ComplaintError::NotFound)
    }
}

impl From<sqlx::Error> for ComplaintError {
    fn from(error: sqlx::Error) -> Self {
        ComplaintError::Database(error)
    }
}
