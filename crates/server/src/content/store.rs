//! The data in the database.

use super::{Content, examples};
use crate::applications::finished::Promises;
use crate::applications::rebuild::rebuild_if_needed;
use crate::database::Database;
use crate::http::etag;
use crate::published_content;
use crate::secret_key::SecretKey;
use sqlx::SqliteConnection;

/// Puts everything that comes from files in place, in one transaction: whoever reads
/// sees the old state or the new one. Complaints and applications are never touched.
pub(crate) async fn replace(
    database: &Database,
    secret: &SecretKey,
    content: &Content,
) -> sqlx::Result<()> {
    let documents = published_content::names(
        &content.office,
        &content.integrity,
        &content.catalogue,
        &content.permits,
    )
    .map_err(|error| sqlx::Error::Encode(error.into()))?;
    let mut transaction = database.begin_write().await?;
    sqlx::query("DELETE FROM documents")
        .execute(&mut *transaction)
        .await?;
    for (name, json) in documents {
        sqlx::query("INSERT INTO documents (name, json, etag) VALUES (?, ?, ?)")
            .bind(name)
            .bind(&json)
            .bind(etag::strong(json.as_bytes()))
            .execute(&mut *transaction)
            .await?;
    }
    let promises = Promises::new(&content.permits, &content.office.hours);
    examples::show(&mut transaction, secret, content, &promises).await?;
    rebuild_if_needed(&mut transaction, &promises).await?;
    warn_of_missing_permits(&mut transaction, content).await?;
    transaction.commit().await
}

/// Whoever applied for a permit that is no longer in the folder cannot be shown their
/// application, since its name and its steps are nowhere else.
async fn warn_of_missing_permits(
    connection: &mut SqliteConnection,
    content: &Content,
) -> sqlx::Result<()> {
    let used: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT permit_id FROM applications WHERE withdrawn = 0")
            .fetch_all(connection)
            .await?;
    for permit in used {
        if !content.permits.iter().any(|known| known.id == permit) {
            tracing::warn!(
                permit,
                "applications are for a permit that is not in the data"
            );
        }
    }
    Ok(())
}
