//! Asking after a complaint.

use super::table;
use crate::http::json_body::JsonBody;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::lookup::{LOOKUP_LIMIT, access_code_of, code_of};
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
    request_body = ComplaintLookup,
    responses((status = 200, body = ComplaintStatus), LookupProblems)
)]
pub(super) async fn look_up_complaint(
    State(state): State<AppState>,
    JsonBody(lookup): JsonBody<ComplaintLookup, LOOKUP_LIMIT>,
) -> ApiResult<Json<ComplaintStatus>> {
    let ticket = code_of("ticket", &lookup.ticket);
    let code = access_code_of(&lookup.access_code);
    let (ticket, code) = match (ticket, code) {
        (Ok(ticket), Ok(code)) => (ticket, code),
        (ticket, code) => {
            let problems = [ticket.err(), code.err()];
            return Err(ApiProblem::invalid_fields(
                problems.into_iter().flatten().collect(),
            ));
        }
    };
    let digest = state.secret.complaint_digest(ticket, &code);
    let status = table::find(&state.database, &digest).await?;
    status
        .map(Json)
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))
}
