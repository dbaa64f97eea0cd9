//! What was measured, period by period, against what was promised.

mod assemble;
mod own;

use crate::figures::evaluation_entries;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use crate::versioned_cache::VersionedCache;
use assemble::Assembly;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::evaluation::Evaluation;
use loket_domain::problem::ProblemCode;
use sqlx::Row as _;
use std::sync::Arc;
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
    let ready = ready(&state).await?;
    Ok(cacheable::json(&headers, ready.json.clone(), &ready.tag))
}

/// The evaluation as of now, or of less than a minute ago.
pub(crate) async fn evaluation(state: &AppState) -> ApiResult<Evaluation> {
    Ok(ready(state).await?.evaluation.clone())
}

/// The evaluation as it was last put together. Anything may change it, so it is put
/// together again when the number of anything has changed, and in any case after a minute:
/// that is how old an answer may be that was not asked for again.
pub type EvaluationCache = VersionedCache<Version, Ready>;

/// What it depends on: applications that ended, answers, imported figures, complaints and
/// their events, the minute.
pub type Version = (i64, i64, i64, i64, i64, i64);

/// The answer.
pub struct Ready {
    json: String,
    tag: String,
    evaluation: Evaluation,
}

async fn ready(state: &AppState) -> ApiResult<Arc<Ready>> {
    let version = version(state).await?;
    if let Some(ready) = state.evaluation.get(&version) {
        return Ok(ready);
    }
    let today = state.office.hours.time_zone.local_time(state.now()).day;
    let assembly = Assembly {
        rules: &state.content.evaluation,
        permits: &state.content.permits,
        today,
        own: own::own(state, today).await?,
        entries: evaluation_entries(state).await?,
    };
    let evaluation = assembly.evaluation();
    let json =
        serde_json::to_string(&evaluation).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let ready = Ready {
        tag: etag::strong(json.as_bytes()),
        json,
        evaluation,
    };
    Ok(state.evaluation.insert(version, ready))
}

async fn version(state: &AppState) -> sqlx::Result<Version> {
    let minute = state.now().unix_seconds().div_euclid(60);
    let row = sqlx::query(
        "SELECT (SELECT count(*) FROM finished_applications),
                (SELECT count(*) FROM survey_answers),
                (SELECT count(*) FROM imported_figures),
                (SELECT count(*) FROM complaints),
                (SELECT count(*) FROM complaint_events)",
    )
    .fetch_one(state.database.readers())
    .await?;
    let count = |index: usize| row.try_get(index);
    Ok((
        count(0)?,
        count(1)?,
        count(2)?,
        count(3)?,
        count(4)?,
        minute,
    ))
}
