//! The secret of a database.

use super::Database;
use crate::keys::Secret;

const NAME: &str = "digests and codes";

/// The stored secret; the first start draws it.
pub(super) async fn load_or_make(database: &Database) -> sqlx::Result<Secret> {
    let mut fresh = [0_u8; 32];
    getrandom::fill(&mut fresh).map_err(std::io::Error::from)?;
    let mut transaction = database.begin_write().await?;
    sqlx::query("INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(NAME)
        .bind(&fresh[..])
        .execute(&mut *transaction)
        .await?;
    let stored: Vec<u8> = sqlx::query_scalar("SELECT value FROM secrets WHERE name = ?")
        .bind(NAME)
        .fetch_one(&mut *transaction)
        .await?;
    transaction.commit().await?;
    let bytes = stored
        .try_into()
        .map_err(|_| sqlx::Error::Decode("the secret is not 32 bytes".into()))?;
    Ok(Secret::from_bytes(bytes))
}
