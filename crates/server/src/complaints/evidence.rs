//! Adding files to a complaint.
//!
//! They arrive after the complaint, opened by its receipt: a photo that does not get
//! through a bad connection must not hold up the words. They are kept in the database, as
//! the complaint is, and never served: the staff write them to a folder of their own.

use super::case::case_state;
use super::context::{ComplaintContext, ComplaintError};
use super::storage::events::list_events;
use super::storage::evidence::{self, NewEvidence};
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::{EvidenceKind, EvidenceReceipt, MAX_EVIDENCE};

/// A file of a complaint.
pub(super) struct AddedEvidence {
    pub receipt: EvidenceReceipt,
    /// Whether the complaint did not have the file before.
    pub is_new: bool,
}

/// Adds a file to the complaint that a receipt opens. The same file twice is one file.
pub(super) async fn add(
    context: &ComplaintContext<'_>,
    ticket: Ticket,
    code: &AccessCode,
    kind: EvidenceKind,
    content: &[u8],
) -> Result<AddedEvidence, ComplaintError> {
    let digest = context.secret_key.fingerprint(content);
    let bytes = u32::try_from(content.len()).unwrap_or(u32::MAX);
    let receipt = |count: u32| EvidenceReceipt {
        kind,
        bytes,
        count,
        left: MAX_EVIDENCE.saturating_sub(count),
    };
    let mut transaction = context.database.begin_write().await?;
    let row = context.find(&mut *transaction, ticket, code).await?;
    let count = evidence::count(&mut *transaction, row.id).await?;
    if evidence::exists(&mut *transaction, row.id, &digest).await? {
        return Ok(AddedEvidence {
            receipt: receipt(count),
            is_new: false,
        });
    }
    if count >= MAX_EVIDENCE {
        return Err(ComplaintError::TooMuchEvidence);
    }
    let events = list_events(&mut *transaction, row.id).await?;
    let state = case_state(context.office, &row, &events, context.now);
    if row.erased || state.closed.is_some() {
        return Err(ComplaintError::NotPossible);
    }
    let new = NewEvidence {
        complaint_id: row.id,
        position: count,
        received_at: context.now,
        kind,
        bytes,
        digest,
        content,
    };
    evidence::insert(&mut *transaction, &new).await?;
    transaction.commit().await?;
    Ok(AddedEvidence {
        receipt: receipt(count + 1),
        is_new: true,
    })
}
