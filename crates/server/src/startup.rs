//! Start-up: opens the database and stores the content in it.

use crate::applications::finished::Promises;
use crate::applications::rebuild::rebuild_if_needed;
use crate::applications::sample_applications::store_sample_applications;
use crate::clock::Clock;
use crate::content::Content;
use crate::database::{Database, OpenDatabaseError, load_or_generate_secret_key};
use crate::published_content::storage::replace_all;
use crate::secret_key::SecretKey;
use crate::state::AppState;
use sqlx::SqliteConnection;
use std::path::Path;

/// Why the server cannot start.
#[derive(Debug)]
pub enum StartupError {
    /// The database cannot be opened.
    Database(OpenDatabaseError),
    /// The database is open, but cannot be prepared.
    Operation(sqlx::Error),
}

/// Opens the database and stores the content in it.
///
/// # Errors
/// Those of the database.
pub async fn open(
    database_file: &Path,
    content: Content,
    clock: Clock,
) -> Result<AppState, StartupError> {
    let database = Database::open(database_file)
        .await
        .map_err(StartupError::Database)?;
    let secret_key = load_or_generate_secret_key(&database)
        .await
        .map_err(StartupError::Operation)?;
    store_content(&database, &secret_key, &content)
        .await
        .map_err(StartupError::Operation)?;
    Ok(AppState::new(database, secret_key, content, clock))
}

/// Stores the content in one transaction: readers see the old content or the new one.
/// Complaints and applications are never touched.
async fn store_content(
    database: &Database,
    secret_key: &SecretKey,
    content: &Content,
) -> sqlx::Result<()> {
    let mut transaction = database.begin_write().await?;
    replace_all(&mut transaction, content).await?;
    let promises = Promises::new(&content.permits, &content.office.hours);
    store_sample_applications(&mut transaction, secret_key, content, &promises).await?;
    rebuild_if_needed(&mut transaction, &promises).await?;
    warn_of_missing_permits(&mut transaction, content).await?;
    transaction.commit().await
}

/// Warns of applications for a permit that is no longer in the content: they cannot be shown,
/// since the name and the steps of the permit are nowhere else.
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
                "applications are for a permit that is not in the content"
            );
        }
    }
    Ok(())
}

impl std::fmt::Display for StartupError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StartupError::Database(error) => error.fmt(f),
            StartupError::Operation(error) => write!(
                f,
                "cannot prepare the database: {error}\n\
                 If another program is writing to it, stop that one and try again."
            ),
        }
    }
}

impl std::error::Error for StartupError {}
