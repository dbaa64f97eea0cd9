//! Figures that were taken over from documents.
//!
//! What was imported is kept entry by entry and only added to; the newest of a subject
//! counts. Until anything was imported, the made-up figures of the content folder are shown.

use crate::content::reported_metrics::{EvaluationEntry, IntegrityEntry};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use loket_domain::problem::ProblemCode;
use loket_domain::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

/// What a file of figures is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// Scores, programmes and trainings.
    Integrity,
    /// What was measured.
    Evaluation,
}

impl FigureKind {
    /// Its name, as it is stored and as it is written on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Integrity => "integrity",
            Self::Evaluation => "evaluation",
        }
    }
}

/// Scores, programmes and trainings.
pub(crate) async fn integrity_entries(state: &AppState) -> ApiResult<Vec<IntegrityEntry>> {
    let imported = imported(state, FigureKind::Integrity).await?;
    Ok(imported.unwrap_or_else(|| {
        state
            .content
            .reported_integrity_metrics
            .clone()
            .into_entries()
    }))
}

/// What was measured elsewhere.
pub(crate) async fn evaluation_entries(state: &AppState) -> ApiResult<Vec<EvaluationEntry>> {
    let imported = imported(state, FigureKind::Evaluation).await?;
    Ok(imported.unwrap_or_else(|| {
        state
            .content
            .reported_evaluation_metrics
            .clone()
            .into_entries()
    }))
}

/// The newest entry of each subject; `None` when nothing was ever imported.
async fn imported<T: DeserializeOwned>(
    state: &AppState,
    kind: FigureKind,
) -> ApiResult<Option<Vec<T>>> {
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT json FROM imported_figures
         WHERE position IN (SELECT max(position) FROM imported_figures
                            WHERE kind = ? GROUP BY subject)
         ORDER BY position",
    )
    .bind(kind.name())
    .fetch_all(state.database.readers())
    .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let entries: serde_json::Result<Vec<T>> =
        rows.iter().map(|json| serde_json::from_str(json)).collect();
    entries.map(Some).map_err(|error| {
        tracing::error!(kind = kind.name(), %error, "a stored figure cannot be read");
        ApiProblem::new(ProblemCode::Internal)
    })
}

/// Adds an entry, unless the newest of its subject says the same. Whether it was added.
pub(crate) async fn add(
    connection: &mut SqliteConnection,
    kind: FigureKind,
    subject: &str,
    entry: &impl Serialize,
    now: Timestamp,
) -> sqlx::Result<bool> {
    let json = serde_json::to_string(entry).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let newest: Option<String> = sqlx::query_scalar(
        "SELECT json FROM imported_figures WHERE kind = ? AND subject = ?
         ORDER BY position DESC LIMIT 1",
    )
    .bind(kind.name())
    .bind(subject)
    .fetch_optional(&mut *connection)
    .await?;
    if newest.as_ref() == Some(&json) {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO imported_figures (position, kind, subject, json, imported_at)
         VALUES ((SELECT ifnull(max(position) + 1, 0) FROM imported_figures), ?, ?, ?, ?)",
    )
    .bind(kind.name())
    .bind(subject)
    .bind(json)
    .bind(now.unix_seconds())
    .execute(connection)
    .await?;
    Ok(true)
}
