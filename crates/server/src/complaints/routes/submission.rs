//! The endpoint that takes complaints.

use super::context::complaint_context;
use super::problems::SendProblems;
use crate::complaints::proof_of_work::ProofOfWork;
use crate::complaints::submission::{Submission, submit};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::JsonBody;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use loket_domain::complaints::{ComplaintDraft, ComplaintReceipt};

/// The maximum size of a complaint's body in bytes: the longest message in four-byte
/// characters, twice.
const COMPLAINT_LIMIT: usize = 32 * 1024;

/// Sends a complaint.
///
/// The same `Idempotency-Key` never makes a second complaint: with the same body it
/// repeats the receipt, with another body it is refused. While very many complaints come
/// in, a proof of work is required first: the answer is then `proof_required`.
#[utoipa::path(
    post, path = "/complaints", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each complaint, e.g. a UUID of version 4. \
                       Whoever knows it can have the receipt repeated.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    ), (
        "Loket-Proof" = Option<String>, Header,
        description = "The proof of work that a `proof_required` asked for: its \
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
    State(proof_of_work): State<ProofOfWork>,
    headers: HeaderMap,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(draft): JsonBody<ComplaintDraft, COMPLAINT_LIMIT>,
) -> ApiResult<Response> {
    let complaint = draft.validate().map_err(ApiProblem::invalid_fields)?;
    proof_of_work.admit(&state.secret_key, &headers, &key, state.now())?;
    match submit(&complaint_context(&state), &key, &complaint).await? {
        Submission::Stored(receipt) => Ok((StatusCode::CREATED, Json(receipt)).into_response()),
        Submission::Replayed(receipt) => {
            let replay = [(IDEMPOTENT_REPLAY, "true")];
            Ok((StatusCode::OK, replay, Json(receipt)).into_response())
        }
    }
}
