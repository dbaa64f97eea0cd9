//! The secret key, stored in the database.

use super::connections::Database;
use crate::secret_key::SecretKey;
use sqlx::sqlite::SqliteExecutor;

const NAME: &str = "digests and codes";

/// Loads the secret key of a database, or generates and stores one.
///
/// # Errors
/// Those of the database and of the system's random number generator.
pub async fn load_or_generate_secret_key(database: &Database) -> sqlx::Result<SecretKey> {
    if let Some(stored) = stored(database.readers()).await? {
        // Without asking for the write lock, which an import may have for a while.
        return parse(stored);
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
    parse(stored.ok_or(sqlx::Error::RowNotFound)?)
}

async fn stored(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT value FROM secrets WHERE name = ?")
        .bind(NAME)
        .fetch_optional(executor)
        .await
}

fn parse(stored: Vec<u8>) -> sqlx::Result<SecretKey> {
    let bytes = stored
        .try_into()
        .map_err(|_| sqlx::Error::Decode("the secret key is not 32 bytes".into()))?;
    Ok(SecretKey::from_bytes(bytes))
}
