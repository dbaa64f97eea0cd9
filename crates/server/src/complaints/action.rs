//! What a citizen does with a complaint: reply, confirm, contest, reopen, rate. Once for
//! each idempotency key.

use super::case::case_state;
use super::context::{ComplaintContext, ComplaintError};
use super::status::status;
use super::storage::events::{self, EventAuthor, NewEvent, list_events};
use crate::survey::{self, SurveySubject};
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::{ComplaintAction, ComplaintStatus};
use loket_domain::survey::Marks;

/// An action that a citizen asks for.
pub(super) struct ActionRequest<'request> {
    pub ticket: Ticket,
    pub access_code: &'request AccessCode,
    pub action: ComplaintAction,
    pub message: Option<&'request str>,
    /// The marks of a rating.
    pub marks: Option<Marks>,
}

/// An action that was performed.
pub(super) struct Performed {
    /// The status after it.
    pub status: ComplaintStatus,
    /// Whether it was performed under the same idempotency key before.
    pub is_replay: bool,
}

/// Performs an action, unless it was performed under the same idempotency key before.
pub(super) async fn perform(
    context: &ComplaintContext<'_>,
    key: &str,
    request: &ActionRequest<'_>,
) -> Result<Performed, ComplaintError> {
    let (ticket, code) = (request.ticket, request.access_code);
    // Without the write lock first: whoever has no receipt must not hold it.
    context
        .find(context.database.readers(), ticket, code)
        .await?;
    let digest = context.secret_key.idempotency_digest(key);
    let mut transaction = context.database.begin_write().await?;
    let row = context.find(&mut *transaction, ticket, code).await?;
    match events::find_complaint_by_key(&mut transaction, &digest).await? {
        Some(id) if id == row.id => {
            let status = status(context, &mut transaction, row).await?;
            return Ok(Performed {
                status,
                is_replay: true,
            });
        }
        Some(_) => return Err(ComplaintError::KeyReused),
        None => {}
    }
    let events = list_events(&mut *transaction, row.id).await?;
    let state = case_state(context.office, &row, &events, context.now);
    if !state.actions.contains(&request.action) {
        return Err(ComplaintError::NotPossible);
    }
    let event = NewEvent {
        at: context.now,
        kind: request.action.into(),
        by: EventAuthor::Citizen(digest),
        unit: None,
        text: request.message,
    };
    events::append(&mut transaction, row.id, &event).await?;
    if let Some(marks) = request.marks {
        let today = context.office.hours.time_zone.local_time(context.now).day;
        survey::store(&mut transaction, today, SurveySubject::Complaint, marks).await?;
    }
    let status = status(context, &mut transaction, row).await?;
    transaction.commit().await?;
    Ok(Performed {
        status,
        is_replay: false,
    })
}
