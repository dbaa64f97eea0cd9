//! The evaluation, computed when anything that it depends on has changed.

use super::assemble::Assembly;
use super::measured::measured_quarters;
use super::storage::{self, SourceCounts};
use crate::http::etag;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::reported_metrics::{self, MetricsKind};
use crate::state::AppState;
use crate::versioned_cache::VersionedCache;
use loket_domain::evaluation::Evaluation;
use loket_domain::problem::ProblemCode;
use std::sync::Arc;

/// The cached evaluation. It is computed again when the number of anything has changed, and
/// in any case after a minute.
pub type EvaluationCache = VersionedCache<Version, CachedEvaluation>;

/// What the evaluation depends on: the rows that it is computed from, and the minute.
pub type Version = (SourceCounts, i64);

/// An evaluation with its JSON and its entity tag.
pub struct CachedEvaluation {
    pub(super) json: String,
    pub(super) etag: String,
    evaluation: Evaluation,
}

/// The evaluation, at most a minute old.
pub(crate) async fn evaluation(state: &AppState) -> ApiResult<Evaluation> {
    Ok(cached_evaluation(state).await?.evaluation.clone())
}

/// The evaluation as it is sent, at most a minute old.
pub(super) async fn cached_evaluation(state: &AppState) -> ApiResult<Arc<CachedEvaluation>> {
    let now = state.now();
    let counts = storage::source_counts(state.database.readers()).await?;
    let version = (counts, now.unix_seconds().div_euclid(60));
    if let Some(cached) = state.evaluation.get(&version) {
        return Ok(cached);
    }
    let content = &state.content;
    let reported =
        reported_metrics::newest(state.database.readers(), MetricsKind::Evaluation).await?;
    let today = state.office.hours.time_zone.local_time(now).day;
    let assembly = Assembly {
        rules: &content.evaluation,
        permits: &content.permits,
        today,
        measured: measured_quarters(state, today).await?,
    };
    let evaluation = assembly.evaluation(
        reported.unwrap_or_else(|| content.reported_evaluation_metrics.clone().into_entries()),
    );
    let json =
        serde_json::to_string(&evaluation).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let cached = CachedEvaluation {
        etag: etag::strong(json.as_bytes()),
        json,
        evaluation,
    };
    Ok(state.evaluation.insert(version, cached))
}
