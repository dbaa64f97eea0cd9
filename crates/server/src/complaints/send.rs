//! Sending a complaint.

use super::proof_of_work::ProofOfWork;
use super::storage::submission::{self, StoredComplaint, TicketTaken};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::JsonBody;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::SendProblems;
use crate::published_content::permit_document;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use loket_domain::complaints::{
    AnswerDue, ComplaintDraft, ComplaintKind, ComplaintReceipt, NewComplaint,
};
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
use loket_domain::time::Timestamp;
use sqlx::{Sqlite, Transaction};

/// Bytes of a complaint's body: the longest message in four-byte characters, twice.
const COMPLAINT_LIMIT: usize = 32 * 1024;

/// Ticket numbers have 40 random bits; a second attempt is rare, a fifth does not occur.
const TICKET_ATTEMPTS: u32 = 5;

/// Sends a complaint.
///
/// The same `Idempotency-Key` never makes a second complaint: with the same body it
/// repeats the receipt, with another body it is refused. While very many complaints come
/// in, a little work is asked for first: the answer is then `proof_required`.
#[utoipa::path(
    post, path = "/complaints", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each complaint, e.g. a UUID of version 4. \
                       Whoever knows it can have the receipt repeated.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    ), (
        "Loket-Proof" = Option<String>, Header,
        description = "The solution of the work that a `proof_required` asked for: its \
                       challenge, a full stop, and the number that solves it."
    )),
    request_body(
        content = ComplaintDraft,
        example = json!({
            "kind": "service",
            "identity": "confidential",
            "message": "Saya menunggu tiga jam tanpa dipanggil.",
            "name": "Nama Pelapor",
            "contact": "pelapor@contoh.example",
            "permit_id": "izin-reklame"
        })
    ),
    responses(
        (status = 201, body = ComplaintReceipt, description = "The complaint is stored"),
        (
            status = 200, body = ComplaintReceipt,
            description = "It was stored before; the same receipt again",
            headers(("idempotent-replay" = String, description = "`true`"))
        ),
        SendProblems
    )
)]
pub(super) async fn send_complaint(
    State(state): State<AppState>,
    Extension(proof_of_work): Extension<ProofOfWork>,
    headers: HeaderMap,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(draft): JsonBody<ComplaintDraft, COMPLAINT_LIMIT>,
) -> ApiResult<Response> {
    let complaint = draft.validate().map_err(ApiProblem::invalid_fields)?;
    proof_of_work.admit(&state.secret_key, &headers, &key, state.now())?;
    let fingerprint = state.secret_key.fingerprint(&canonical_body(&complaint)?);
    let idempotency_digest = state.secret_key.idempotency_digest(&key);

    let mut transaction = state.database.begin_write().await?;
    if let Some(earlier) = submission::find_by_key(&mut *transaction, &idempotency_digest).await? {
        if earlier.fingerprint != fingerprint {
            return Err(ApiProblem::new(ProblemCode::IdempotencyKeyReused));
        }
        let receipt = receipt(
            &state,
            &key,
            earlier.ticket,
            earlier.received_at,
            earlier.answer,
        );
        let replay = [(IDEMPOTENT_REPLAY, "true")];
        return Ok((StatusCode::OK, replay, Json(receipt)).into_response());
    }
    refuse_unknown_permit(&mut transaction, &complaint).await?;

    let received_at = state.now();
    let answer = answer_due(&state, complaint.kind(), received_at)?;
    let code = state.secret_key.access_code(&key);
    for attempt in 0..TICKET_ATTEMPTS {
        let ticket = state.secret_key.ticket(&key, attempt);
        let stored = StoredComplaint {
            ticket: ticket.to_string(),
            lookup_digest: state.secret_key.complaint_digest(ticket, &code),
            idempotency_digest,
            fingerprint,
            received_at,
            answer: &answer,
            complaint: &complaint,
        };
        match submission::insert(&mut transaction, &stored).await? {
            Err(TicketTaken) => {}
            Ok(()) => {
                transaction.commit().await?;
                let receipt = receipt(&state, &key, stored.ticket, received_at, answer);
                return Ok((StatusCode::CREATED, Json(receipt)).into_response());
            }
        }
    }
    Err(ApiProblem::new(ProblemCode::Unavailable))
}

/// What was sent, in one spelling: the same text with other white space around it is
/// the same complaint.
fn canonical_body(complaint: &NewComplaint) -> ApiResult<Vec<u8>> {
    serde_json::to_vec(complaint).map_err(|_| ApiProblem::new(ProblemCode::Internal))
}

/// The receipt of a complaint that was stored under a key.
pub(super) fn receipt(
    state: &AppState,
    key: &str,
    ticket: String,
    received_at: Timestamp,
    answer: AnswerDue,
) -> ComplaintReceipt {
    ComplaintReceipt {
        ticket,
        access_code: state.secret_key.access_code(key).to_string(),
        received_at,
        answer,
    }
}

/// Permits are public, so their ids may be checked; whether an application exists is
/// nobody's business, so its reference is taken as it is.
async fn refuse_unknown_permit(
    transaction: &mut Transaction<'static, Sqlite>,
    complaint: &NewComplaint,
) -> ApiResult<()> {
    let Some(id) = complaint.permit_id() else {
        return Ok(());
    };
    let known: Option<i64> = sqlx::query_scalar("SELECT 1 FROM documents WHERE name = ?")
        .bind(permit_document(id))
        .fetch_optional(&mut **transaction)
        .await?;
    known.map(|_| ()).ok_or_else(|| {
        ApiProblem::invalid_fields(vec![FieldProblem::new(
            "permit_id",
            FieldCode::UnknownReference,
        )])
    })
}

/// The deadline as it stands now. It is stored with the complaint: a later change of
/// the rule does not change what this citizen was promised.
fn answer_due(
    state: &AppState,
    kind: ComplaintKind,
    received_at: Timestamp,
) -> ApiResult<AnswerDue> {
    let deadlines = &state.office.complaint_deadlines;
    let Some(deadline) = deadlines.iter().find(|deadline| deadline.kind == kind) else {
        tracing::error!(
            ?kind,
            "the office has no deadline for this kind of complaint"
        );
        return Err(ApiProblem::new(ProblemCode::Internal));
    };
    Ok(AnswerDue {
        working_days: deadline.working_days,
        by: deadline.due(&state.office.hours, received_at).ok(),
        source: deadline.source.clone(),
    })
}
