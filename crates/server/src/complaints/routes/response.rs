//! The endpoints by which a citizen responds to a complaint's progress, and rates it.

use super::context::complaint_context;
use super::problems::RespondProblems;
use crate::complaints::action::{ActionRequest, Performed, perform};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use loket_domain::complaints::{
    ComplaintAction, ComplaintRating, ComplaintResponse, ComplaintStatus,
};

/// The maximum size of a response's body in bytes: the longest message in four-byte
/// characters, twice.
const RESPONSE_LIMIT: usize = 32 * 1024;

/// Does one of the things that the complaint's `actions` allow, but for rating.
///
/// The same `Idempotency-Key` does nothing twice.
#[utoipa::path(
    post, path = "/complaints/respond", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each response, e.g. a UUID of version 4.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    )),
    request_body(
        content = ComplaintResponse,
        example = json!({
            "ticket": "ADU-7K2M-9QXR", "access_code": "ACCRK3-ZP8NKV-TE6HY1",
            "action": "contest", "message": "Uangnya belum dikembalikan."
        })
    ),
    responses(
        (
            status = 200, body = ComplaintStatus, description = "Done, now or before",
            headers(("idempotent-replay" = String, description = "`true` where it was done before"))
        ),
        RespondProblems
    )
)]
pub(super) async fn respond_to_complaint(
    State(state): State<AppState>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(response): JsonBody<ComplaintResponse, RESPONSE_LIMIT>,
) -> ApiResult<Response> {
    let response = response.validate().map_err(ApiProblem::invalid_fields)?;
    let request = ActionRequest {
        ticket: response.ticket,
        access_code: &response.access_code,
        action: response.action,
        message: (!response.message.is_empty()).then_some(&response.message),
        marks: None,
    };
    answer(perform(&complaint_context(&state), &key, &request).await?)
}

/// Rates how a closed complaint was handled, once. The marks are kept apart from the
/// complaint, so that nobody can tell whose they are.
#[utoipa::path(
    post, path = "/complaints/rate", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each rating, e.g. a UUID of version 4.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    )),
    request_body(
        content = ComplaintRating,
        example = json!({
            "ticket": "ADU-7K2M-9QXR", "access_code": "ACCRK3-ZP8NKV-TE6HY1",
            "marks": [4, 3, 3, 4, 4, 3, 4, 3, 2]
        })
    ),
    responses(
        (
            status = 200, body = ComplaintStatus, description = "Done, now or before",
            headers(("idempotent-replay" = String, description = "`true` where it was done before"))
        ),
        RespondProblems
    )
)]
pub(super) async fn rate_complaint(
    State(state): State<AppState>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(rating): JsonBody<ComplaintRating, LOOKUP_LIMIT>,
) -> ApiResult<Response> {
    let rating = rating.validate().map_err(ApiProblem::invalid_fields)?;
    let request = ActionRequest {
        ticket: rating.ticket,
        access_code: &rating.access_code,
        action: ComplaintAction::Rate,
        message: None,
        marks: Some(rating.marks),
    };
    answer(perform(&complaint_context(&state), &key, &request).await?)
}

fn answer(performed: Performed) -> ApiResult<Response> {
    let status = Json(performed.status);
    if performed.is_replay {
        return Ok(([(IDEMPOTENT_REPLAY, "true")], status).into_response());
    }
    Ok(status.into_response())
}
