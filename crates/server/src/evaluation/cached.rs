//! The evaluation, computed when anything that it depends on has changed.

use super::assemble::Assembly;
use super::measured::measured_quarters;
use super::storage::{self, SourceCounts};
use crate::complaints::PublicRegister;
use crate::http::etag;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::reported_metrics::{self, MetricsKind};
use crate::state::AppState;
use crate::versioned_cache::VersionedCache;
use loket_domain::evaluation::Evaluation;
use loket_domain::problem::ProblemCode;
use std::sync::Arc;

/// The evaluation. It is computed again when the number of anything has changed, and in any
/// case after a minute. Clones share the cache.
#[derive(Clone)]
pub struct EvaluationService {
    state: AppState,
    register: PublicRegister,
    cache: VersionedCache<Version, CachedEvaluation>,
}

/// What the evaluation depends on: the rows that it is computed from, and the minute.
type Version = (SourceCounts, i64);

/// An evaluation with its JSON and its entity tag.
pub(super) struct CachedEvaluation {
    pub json: String,
    pub etag: String,
    evaluation: Evaluation,
}

impl EvaluationService {
    /// The evaluation of a database, with an empty cache.
    pub fn new(state: AppState, register: PublicRegister) -> Self {
        let cache = VersionedCache::default();
        Self {
            state,
            register,
            cache,
        }
    }

    /// The evaluation, at most a minute old.
    pub(crate) async fn evaluation(&self) -> ApiResult<Evaluation> {
        Ok(self.cached().await?.evaluation.clone())
    }

    /// The evaluation as it is sent, at most a minute old.
    pub(super) async fn cached(&self) -> ApiResult<Arc<CachedEvaluation>> {
        let state = &self.state;
        let now = state.now();
        let counts = storage::source_counts(state.database.readers()).await?;
        let version = (counts, now.unix_seconds().div_euclid(60));
        if let Some(cached) = self.cache.get(&version) {
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
            measured: measured_quarters(state, &self.register, today).await?,
        };
        let evaluation = assembly.evaluation(
            reported.unwrap_or_else(|| content.reported_evaluation_metrics.clone().into_entries()),
        );
        let json = serde_json::to_string(&evaluation)
            .map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
        let cached = CachedEvaluation {
            etag: etag::strong(json.as_bytes()),
            json,
            evaluation,
        };
        Ok(self.cache.insert(version, cached))
    }
}
