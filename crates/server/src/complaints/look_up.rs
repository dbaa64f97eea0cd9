//! Asking after a complaint.

use super::table;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::complaints::{ComplaintLookup, ComplaintStatus};
use loket_domain::problem::ProblemCode;

/// A complaint, by its ticket and its access code. Says how far it has come, never what
/// it says.
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
    let digest = state.secret.complaint_digest(ticket, &code);
    let status = table::find(&state.database, &digest).await?;
    status
        .map(Json)
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))
}
