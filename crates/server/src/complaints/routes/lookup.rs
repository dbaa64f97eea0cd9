//! The endpoint that looks a complaint up.

use super::context::complaint_context;
use crate::complaints::lookup::look_up;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::complaints::{ComplaintLookup, ComplaintStatus};

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
    let status = look_up(&complaint_context(&state), ticket, &code).await?;
    Ok(Json(status))
}
