//! SQL of the table of finished applications.
//!
//! The table can be derived again from the events at any time. It exists because a metric
//! over ninety days would otherwise read every event of every application on each request.

use super::columns::{provenance, provenance_name};
use crate::applications::finished::FinishedApplication;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use serde_json::json;
use sqlx::{QueryBuilder, Row as _, Sqlite, SqliteConnection, SqliteExecutor};

const DERIVATION: &str = "finished applications";
const ROWS_PER_STATEMENT: usize = 100;

/// Finished applications for one permit that took the same time.
pub(crate) struct FinishedGroup {
    pub permit_id: String,
    pub elapsed_tenths: u32,
    pub in_time: bool,
    pub provenance: Provenance,
    pub count: u32,
}

/// Inserts finished applications, or replaces the rows that they have.
pub(crate) async fn upsert(
    connection: &mut SqliteConnection,
    finished: &[FinishedApplication],
) -> sqlx::Result<()> {
    for rows in finished.chunks(ROWS_PER_STATEMENT) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT OR REPLACE INTO finished_applications
             (application_id, permit_id, ended_at, provenance, elapsed_tenths, in_time) ",
        );
        insert.push_values(rows, |mut row, finished| {
            row.push_bind(finished.application_id)
                .push_bind(&finished.permit_id)
                .push_bind(finished.ended_at.unix_seconds())
                .push_bind(provenance_name(finished.provenance))
                .push_bind(finished.elapsed_tenths)
                .push_bind(finished.in_time);
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Whether the table was derived from promises with this fingerprint.
pub(crate) async fn is_derived_from(
    connection: &mut SqliteConnection,
    fingerprint: &str,
) -> sqlx::Result<bool> {
    let stored: Option<String> =
        sqlx::query_scalar("SELECT fingerprint FROM derivations WHERE name = ?")
            .bind(DERIVATION)
            .fetch_optional(connection)
            .await?;
    Ok(stored.as_deref() == Some(fingerprint))
}

/// Records the fingerprint of the promises that the table was derived from; `None` has it
/// derived again at the next start.
pub(crate) async fn set_derived_from(
    connection: &mut SqliteConnection,
    fingerprint: Option<&str>,
) -> sqlx::Result<()> {
    sqlx::query("INSERT OR REPLACE INTO derivations (name, fingerprint) VALUES (?, ?)")
        .bind(DERIVATION)
        .bind(fingerprint.unwrap_or_default())
        .execute(connection)
        .await?;
    Ok(())
}

/// Deletes every row, to derive the table again.
pub(crate) async fn clear(executor: impl SqliteExecutor<'_>) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM finished_applications")
        .execute(executor)
        .await?;
    Ok(())
}

/// The applications for these permits that were finished from one instant up to another one,
/// grouped by their time, the quickest first. One whose time cannot be computed is left out.
pub(crate) async fn groups(
    executor: impl SqliteExecutor<'_>,
    permits: &[&str],
    from: Timestamp,
    until: Timestamp,
) -> sqlx::Result<Vec<FinishedGroup>> {
    let rows = sqlx::query(
        "SELECT permit_id, elapsed_tenths, in_time, provenance, count(*) AS count
         FROM finished_applications
         WHERE permit_id IN (SELECT value FROM json_each(?))
           AND ended_at >= ? AND ended_at < ? AND elapsed_tenths IS NOT NULL
         GROUP BY permit_id, elapsed_tenths, in_time, provenance
         ORDER BY permit_id, elapsed_tenths",
    )
    .bind(json!(permits).to_string())
    .bind(from.unix_seconds())
    .bind(until.unix_seconds())
    .fetch_all(executor)
    .await?;
    rows.iter()
        .map(|row| {
            let in_time: Option<bool> = row.try_get("in_time")?;
            Ok(FinishedGroup {
                permit_id: row.try_get("permit_id")?,
                elapsed_tenths: row.try_get("elapsed_tenths")?,
                in_time: in_time.unwrap_or_default(),
                provenance: provenance(row.try_get("provenance")?)?,
                count: row.try_get("count")?,
            })
        })
        .collect()
}
