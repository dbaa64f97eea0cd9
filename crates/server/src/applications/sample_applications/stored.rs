//! The sample applications in the database.

use sqlx::{Row as _, SqliteConnection};

/// A stored sample application that is not withdrawn.
pub(super) struct StoredSample {
    pub id: i64,
    pub canonical_reference: String,
    pub lookup_digest: Vec<u8>,
    pub reference: String,
    pub permit_id: String,
    pub submitted_at: i64,
    pub stage: Option<u32>,
}

/// Every stored sample application that is not withdrawn.
pub(super) async fn stored_samples(
    connection: &mut SqliteConnection,
) -> sqlx::Result<Vec<StoredSample>> {
    let rows = sqlx::query(
        "SELECT id, canonical_reference, lookup_digest, reference, permit_id, submitted_at, stage
         FROM applications WHERE is_example = 1 AND withdrawn = 0",
    )
    .fetch_all(connection)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(StoredSample {
                id: row.try_get("id")?,
                canonical_reference: row.try_get("canonical_reference")?,
                lookup_digest: row.try_get("lookup_digest")?,
                reference: row.try_get("reference")?,
                permit_id: row.try_get("permit_id")?,
                submitted_at: row.try_get("submitted_at")?,
                stage: row.try_get("stage")?,
            })
        })
        .collect()
}

/// Withdraws a sample application for good: it is not shown any more.
pub(super) async fn withdraw(connection: &mut SqliteConnection, id: i64) -> sqlx::Result<()> {
    sqlx::query("UPDATE applications SET withdrawn = 1 WHERE id = ?")
        .bind(id)
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM finished_applications WHERE application_id = ?")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}
