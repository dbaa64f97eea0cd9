//! What was measured, period by period, against what was promised.

mod assemble;
mod own;

use crate::figures::evaluation_entries;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cached, etag};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use assemble::Assembly;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::evaluation::Evaluation;
use loket_domain::problem::ProblemCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route.
pub fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(show_evaluation))
}

/// What was measured, period by period: how long applications took against the promise,
/// how complaints were answered, and how people rated the service.
///
/// Computed from what happened at this counter wherever there is enough of it; taken over
/// from documents where not. Each figure says which, for which time, and how official it
/// is.
#[utoipa::path(
    get, path = "/evaluation", tag = "information",
    responses((status = 200, body = Evaluation), CommonProblems)
)]
async fn show_evaluation(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    let evaluation = evaluation(&state).await?;
    let json =
        serde_json::to_string(&evaluation).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cached::json(&headers, json, &etag))
}

/// The evaluation as of now.
pub(crate) async fn evaluation(state: &AppState) -> ApiResult<Evaluation> {
    let today = state.office.hours.time_zone.local_time(state.now()).day;
    let assembly = Assembly {
        rules: &state.data.evaluation,
        permits: &state.data.permits,
        today,
        own: own::own(state, today).await?,
        entries: evaluation_entries(state).await?,
    };
    Ok(assembly.evaluation())
}
