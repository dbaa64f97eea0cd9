//! The endpoint that repeats a receipt.

use super::context::complaint_context;
use crate::complaints::submission;
use crate::http::idempotency_key::is_acceptable;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::complaints::{ComplaintReceipt, ReceiptRequest};
use loket_domain::problem::{FieldCode, FieldProblem};

/// The receipt of what was sent under an `Idempotency-Key`, if it has arrived. For a
/// phone that lost the answer, or its page, in the middle: it need not send the
/// complaint again to know.
#[utoipa::path(
    post, path = "/complaints/receipt", tag = "complaints",
    request_body(
        content = ReceiptRequest,
        example = json!({"idempotency_key": "5f0c8b1e-6a7d-4a59-9f3a-0c1b2d3e4f50"})
    ),
    responses((status = 200, body = ComplaintReceipt), LookupProblems)
)]
pub(super) async fn repeat_receipt(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<ReceiptRequest, LOOKUP_LIMIT>,
) -> ApiResult<Json<ComplaintReceipt>> {
    let key = request.idempotency_key;
    if !is_acceptable(&key) {
        let field = FieldProblem::new("idempotency_key", FieldCode::InvalidFormat);
        return Err(ApiProblem::invalid_fields(vec![field]));
    }
    let receipt = submission::repeat_receipt(&complaint_context(&state), &key).await?;
    Ok(Json(receipt))
}
