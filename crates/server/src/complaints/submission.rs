//! Submitting a complaint, once for each idempotency key.

use super::context::{ComplaintContext, ComplaintError};
use super::storage::submission::{self, StoredComplaint, TicketTaken};
use loket_domain::complaints::{AnswerDue, ComplaintKind, ComplaintReceipt, NewComplaint};
use loket_domain::time::Timestamp;

/// A receipt, and whether it was issued before.
pub(super) enum Submission {
    /// The complaint was stored.
    Stored(ComplaintReceipt),
    /// The complaint had been stored under the same idempotency key before.
    Replayed(ComplaintReceipt),
}

/// Ticket numbers have 40 random bits; a second attempt is rare, a fifth does not occur.
const TICKET_ATTEMPTS: u32 = 5;

/// Stores a complaint, or repeats the receipt of the same complaint under the same key.
pub(super) async fn submit(
    context: &ComplaintContext<'_>,
    key: &str,
    complaint: &NewComplaint,
) -> Result<Submission, ComplaintError> {
    let secret_key = context.secret_key;
    let fingerprint = secret_key.fingerprint(&canonical_body(complaint)?);
    let idempotency_digest = secret_key.idempotency_digest(key);

    let mut transaction = context.database.begin_write().await?;
    let earlier = submission::find_by_key(&mut *transaction, &idempotency_digest).await?;
    if let Some(earlier) = earlier {
        if earlier.fingerprint != fingerprint {
            return Err(ComplaintError::KeyReused);
        }
        let (received_at, answer) = (earlier.received_at, earlier.answer);
        let receipt = receipt(context, key, earlier.ticket, received_at, answer);
        return Ok(Submission::Replayed(receipt));
    }
    require_known_permit(context, complaint)?;

    let received_at = context.now;
    let answer = answer_due(context, complaint.kind(), received_at)?;
    let code = secret_key.access_code(key);
    for attempt in 0..TICKET_ATTEMPTS {
        let ticket = secret_key.ticket(key, attempt);
        let stored = StoredComplaint {
            ticket: ticket.to_string(),
            lookup_digest: secret_key.complaint_digest(ticket, &code),
            idempotency_digest,
            fingerprint,
            received_at,
            answer: &answer,
            complaint,
        };
        match submission::insert(&mut transaction, &stored).await? {
            Err(TicketTaken) => {}
            Ok(()) => {
                transaction.commit().await?;
                let receipt = receipt(context, key, stored.ticket, received_at, answer);
                return Ok(Submission::Stored(receipt));
            }
        }
    }
    Err(ComplaintError::NoFreeTicket)
}

/// The receipt of the complaint that was stored under an idempotency key.
pub(super) async fn repeat_receipt(
    context: &ComplaintContext<'_>,
    key: &str,
) -> Result<ComplaintReceipt, ComplaintError> {
    let digest = context.secret_key.idempotency_digest(key);
    let earlier = submission::find_by_key(context.database.readers(), &digest).await?;
    let earlier = earlier.ok_or(ComplaintError::NotFound)?;
    let (received_at, answer) = (earlier.received_at, earlier.answer);
    Ok(receipt(context, key, earlier.ticket, received_at, answer))
}

/// The complaint in one spelling: the same text with other white space around it is the
/// same complaint.
fn canonical_body(complaint: &NewComplaint) -> Result<Vec<u8>, ComplaintError> {
    serde_json::to_vec(complaint).map_err(|_| ComplaintError::Serialization)
}

fn receipt(
    context: &ComplaintContext<'_>,
    key: &str,
    ticket: String,
    received_at: Timestamp,
    answer: AnswerDue,
) -> ComplaintReceipt {
    ComplaintReceipt {
        ticket,
        access_code: context.secret_key.access_code(key).to_string(),
        received_at,
        answer,
    }
}

/// Permits are public, so their ids may be checked; whether an application exists is
/// nobody's business, so its reference is taken as it is.
fn require_known_permit(
    context: &ComplaintContext<'_>,
    complaint: &NewComplaint,
) -> Result<(), ComplaintError> {
    let is_known = |id: &str| context.permits.iter().any(|permit| permit.id == id);
    match complaint.permit_id() {
        Some(id) if !is_known(id) => Err(ComplaintError::UnknownPermit),
        _ => Ok(()),
    }
}

/// The deadline as it stands now. It is stored with the complaint: a later change of the
/// rule does not change what this citizen was promised.
fn answer_due(
    context: &ComplaintContext<'_>,
    kind: ComplaintKind,
    received_at: Timestamp,
) -> Result<AnswerDue, ComplaintError> {
    let mut deadlines = context.office.complaint_deadlines.iter();
    let deadline = deadlines
        .find(|deadline| deadline.kind == kind)
        .ok_or(ComplaintError::NoDeadline(kind))?;
    Ok(AnswerDue {
        working_days: deadline.working_days,
        by: deadline.due(&context.office.hours, received_at).ok(),
        source: deadline.source.clone(),
    })
}
