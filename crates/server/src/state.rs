//! The state that every handler shares.

use crate::clock::Clock;
use crate::complaints::RegisterCache;
use crate::content::{Content, store};
use crate::database::{Database, OpenDatabaseError};
use crate::evaluation::EvaluationCache;
use crate::secret_key::SecretKey;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use std::path::Path;
use std::sync::Arc;

/// The state of the handlers. Clones share it.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub database: Database,
    /// The secret key of the database.
    pub secret_key: SecretKey,
    /// The office, for the deadlines and rules of complaints.
    pub office: Arc<Office>,
    /// The files that officers edit, as they were at the start.
    pub content: Arc<Content>,
    /// The cached public register.
    pub register: RegisterCache,
    /// The cached evaluation.
    pub evaluation: EvaluationCache,
    clock: Clock,
}

/// Why the server cannot start.
#[derive(Debug)]
pub enum StartupError {
    /// The database cannot be opened.
    Database(OpenDatabaseError),
    /// The database is open, but cannot be prepared.
    Operation(sqlx::Error),
}

impl AppState {
    /// Opens the database and stores the content in it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open(
        database_file: &Path,
        content: Content,
        clock: Clock,
    ) -> Result<Self, StartupError> {
        let database = Database::open(database_file)
            .await
            .map_err(StartupError::Database)?;
        let secret_key = database
            .secret_key()
            .await
            .map_err(StartupError::Operation)?;
        store::replace(&database, &secret_key, &content)
            .await
            .map_err(StartupError::Operation)?;
        Ok(Self {
            database,
            secret_key,
            office: Arc::new(content.office.clone()),
            content: Arc::new(content),
            register: RegisterCache::default(),
            evaluation: EvaluationCache::default(),
            clock,
        })
    }

    /// The current instant.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
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
