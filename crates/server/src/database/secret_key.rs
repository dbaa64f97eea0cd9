//! The secret of a database.

use super::Database;
use crate::keys::Secret;
use sqlx::sqlite::SqliteExecutor;

const NAME: &str = "digests and codes";

/// The stored secret; the first start draws it.
pub(super) async fn load_or_make(database: &Database) -> sqlx::Result<Secret> {
    if let Some(stored) = stored(database.readers()).await? {
        // Without asking for the write lock, which an import may have for a while.
        return secret(stored);
    }
    let mut fresh = [0_u8; 32];
    getrandom::fill(&mut fresh).map_err(std::io::Error::from)?;
    let mut transaction = database.begin_write().await?;
    sqlx::query("INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(NAME)
        .bind(&fresh[..])
        .execute(&mut *transaction)
        .await?;
    let stored = stored(&mut *transaction).await?;
    transaction.commit().await?;
    secret(stored.ok_or(sqlx::Error::RowNotFound)?)
}

async fn stored(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT value FROM secrets WHERE name = ?")
        .bind(NAME)
        .fetch_optional(executor)
        .await
}

fn secret(stored: Vec<u8>) -> sqlx::Result<Secret> {
    let bytes = stored
        .try_into()
        .map_err(|_| sqlx::Error::Decode("the secret is not 32 bytes".into()))?;
    Ok(Secret::from_bytes(bytes))
}
