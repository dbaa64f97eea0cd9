//! Asking after a complaint.

use super::status::status;
use super::storage::complaints::{ComplaintRow, find_by_digest};
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::{ComplaintLookup, ComplaintStatus};
use loket_domain::problem::ProblemCode;
use sqlx::SqliteExecutor;

/// A complaint, by its ticket and its access code: how far it has come, and what was
/// written since it was sent. Never the complaint itself.
#[utoipa::path(
    post, path = "/complaints/lookup", tag = "complaints",
    request_body(
        content = ComplaintLookup,
        example = json!({"ticket": "ADU-7K2M-9QXR", "access_code": "ACCRK3-ZP8NKV-TE6HY1"})
    ),
    responses((status = 200, body = ComplaintStatus), LookupProblems)
)]
pub(super) async fn look_up_complaint(
    State(state): State<AppState>,
    JsonBody(lookup): JsonBody<ComplaintLookup, LOOKUP_LIMIT>,
) -> ApiResult<Json<ComplaintStatus>> {
    let (ticket, code) = lookup.validate().map_err(ApiProblem::invalid_fields)?;
    let mut connection = state.database.readers().acquire().await?;
    let row = open(&state, &mut *connection, ticket, &code).await?;
    status(&state, &mut connection, row).await.map(Json)
}

/// The complaint that a receipt opens.
pub(super) async fn open(
    state: &AppState,
    executor: impl SqliteExecutor<'_>,
    ticket: Ticket,
    code: &AccessCode,
) -> ApiResult<ComplaintRow> {
    let digest = state.secret_key.complaint_digest(ticket, code);
    find_by_digest(executor, &digest)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))
}
