//! The endpoint of the scores.

use super::scorecard::scorecard;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use axum::extract::{FromRef, State};
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::problem::ProblemCode;
use loket_domain::scores::Scorecard;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route of the scores.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(show_scores))
}

/// The scores of the six areas and the results, against what each predicate asks for;
/// what the office did, and how its staff were trained.
#[utoipa::path(
    get, path = "/integrity/scores", tag = "information",
    responses((status = 200, body = Scorecard), CommonProblems)
)]
async fn show_scores(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    let scorecard = scorecard(&state.database, &state.content).await?;
    let json =
        serde_json::to_string(&scorecard).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}
