//! The endpoint of the evaluation.

use super::cached::EvaluationService;
use crate::http::cacheable;
use crate::http::problem::ApiResult;
use crate::openapi::CommonProblems;
use axum::extract::{FromRef, State};
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::evaluation::Evaluation;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route of the evaluation.
pub fn router<S>() -> OpenApiRouter<S>
where
    EvaluationService: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(show_evaluation))
}

/// What was measured, period by period: how long applications took against the promise,
/// how complaints were answered, and how people rated the service.
///
/// Measured from what happened at this counter wherever there is enough of it; taken over
/// from documents where not. The basis of each metric says which, for which period, and how
/// official it is.
#[utoipa::path(
    get, path = "/evaluation", tag = "information",
    responses((status = 200, body = Evaluation), CommonProblems)
)]
async fn show_evaluation(
    State(evaluation): State<EvaluationService>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let cached = evaluation.cached().await?;
    Ok(cacheable::json(&headers, cached.json.clone(), &cached.etag))
}
