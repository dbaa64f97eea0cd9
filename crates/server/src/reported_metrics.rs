//! Reported metrics: those taken over from documents.
//!
//! Every imported entry is kept, and the newest of a subject counts. Until anything was
//! imported, callers show the made-up entries of the content folder.

use loket_domain::provenance::{Basis, Origin, Provenance, Source};
use loket_domain::time::{Day, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{SqliteConnection, SqliteExecutor};

/// The kind of a file of reported metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsKind {
    /// Scores of the integrity zone, programmes and trainings.
    Integrity,
    /// Processing times, complaints and satisfaction, by period.
    Evaluation,
}

impl MetricsKind {
    /// The name in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Integrity => "integrity",
            Self::Evaluation => "evaluation",
        }
    }
}

/// The newest entry of each subject; `None` when nothing was ever imported.
///
/// # Errors
/// Those of the database, and that a stored entry cannot be parsed.
pub(crate) async fn newest<T: DeserializeOwned>(
    executor: impl SqliteExecutor<'_>,
    kind: MetricsKind,
) -> sqlx::Result<Option<Vec<T>>> {
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT json FROM imported_figures
         WHERE position IN (SELECT max(position) FROM imported_figures
                            WHERE kind = ? GROUP BY subject)
         ORDER BY position",
    )
    .bind(kind.name())
    .fetch_all(executor)
    .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let entries: serde_json::Result<Vec<T>> =
        rows.iter().map(|json| serde_json::from_str(json)).collect();
    entries.map(Some).map_err(|error| {
        let kind = kind.name();
        tracing::error!(kind, %error, "a stored entry of reported metrics cannot be parsed");
        sqlx::Error::Decode(error.into())
    })
}

/// Appends an entry, unless the newest of its subject is equal; returns whether it did.
pub(crate) async fn append(
    connection: &mut SqliteConnection,
    kind: MetricsKind,
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

/// The basis of a metric from a document.
pub(crate) fn basis(source: Source, from: Day, until: Day, provenance: Provenance) -> Basis {
    Basis {
        origin: Origin::Imported,
        source: Some(source),
        from,
        until,
        provenance,
    }
}
