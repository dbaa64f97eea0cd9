//! Connection pools that hand out no spoilt connection.

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqlitePool, SqlitePoolOptions};
use std::time::Duration;

/// A pool of at most `size` connections; acquiring one fails after `timeout`.
///
/// A connection that comes back with a transaction still open is closed instead of being
/// handed out again, and the pool opens another in its place.
///
/// # Errors
/// Those of the database.
pub(super) async fn open(
    options: SqliteConnectOptions,
    size: u32,
    timeout: Duration,
) -> sqlx::Result<SqlitePool> {
    SqlitePoolOptions::new()
        .max_connections(size)
        .min_connections(1)
        .acquire_timeout(timeout)
        .after_release(|connection, _| Box::pin(is_reusable(connection)))
        .connect_with(options)
        .await
}

/// Whether no transaction is open on a connection that was given back.
///
/// After some errors (disk full, I/O error, out of memory) SQLite rolls back by itself.
/// The `ROLLBACK` of the dropped transaction then fails, sqlx goes on counting the
/// transaction as open, and refuses every later `BEGIN IMMEDIATE` on that connection.
async fn is_reusable(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // The rollback of a dropped transaction is only queued: a ping is answered after it.
    connection.ping().await?;
    let is_reusable = !connection.is_in_transaction();
    if !is_reusable {
        tracing::warn!("a database connection is closed: its transaction could not be ended");
    }
    Ok(is_reusable)
}
