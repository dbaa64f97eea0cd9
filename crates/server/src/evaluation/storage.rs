//! SQL of the evaluation.

use sqlx::{Row as _, SqliteExecutor};

/// The number of rows in each table that the evaluation is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceCounts {
    finished_applications: i64,
    survey_answers: i64,
    reported_entries: i64,
    complaints: i64,
    complaint_events: i64,
}

/// Counts the rows that the evaluation is computed from.
pub(super) async fn source_counts(executor: impl SqliteExecutor<'_>) -> sqlx::Result<SourceCounts> {
    let row = sqlx::query(
        "SELECT (SELECT count(*) FROM finished_applications) AS finished_applications,
                (SELECT count(*) FROM survey_answers) AS survey_answers,
                (SELECT count(*) FROM imported_figures) AS reported_entries,
                (SELECT count(*) FROM complaints) AS complaints,
                (SELECT count(*) FROM complaint_events) AS complaint_events",
    )
    .fetch_one(executor)
    .await?;
    Ok(SourceCounts {
        finished_applications: row.try_get("finished_applications")?,
        survey_answers: row.try_get("survey_answers")?,
        reported_entries: row.try_get("reported_entries")?,
        complaints: row.try_get("complaints")?,
        complaint_events: row.try_get("complaint_events")?,
    })
}
