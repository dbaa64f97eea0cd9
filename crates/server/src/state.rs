//! What the handlers share.

use crate::clock::Clock;
use crate::complaints::RegisterCache;
use crate::counter_data::{CounterData, store};
use crate::database::{Database, DatabaseUnusable};
use crate::evaluation::EvaluationCache;
use crate::keys::Secret;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use std::path::Path;
use std::sync::Arc;

/// What the handlers share. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub database: Database,
    /// The secret of the database.
    pub secret: Secret,
    /// The office, for the deadlines and rules of complaints.
    pub office: Arc<Office>,
    /// What officers keep in files, as it was at the start.
    pub data: Arc<CounterData>,
    /// The public register as it was last computed.
    pub register: RegisterCache,
    /// The evaluation as it was last put together.
    pub evaluation: EvaluationCache,
    clock: Clock,
}

/// Why the counter cannot open.
#[derive(Debug)]
pub enum CannotOpen {
    /// The file is unusable.
    Database(DatabaseUnusable),
    /// The file is usable, but an operation failed.
    Operation(sqlx::Error),
}

impl AppState {
    /// Opens the database and puts the data of the counter into it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open(
        database_file: &Path,
        data: CounterData,
        clock: Clock,
    ) -> Result<Self, CannotOpen> {
        let database = Database::open(database_file)
            .await
            .map_err(CannotOpen::Database)?;
        let secret = database.secret().await.map_err(CannotOpen::Operation)?;
        store::replace(&database, &secret, &data)
            .await
            .map_err(CannotOpen::Operation)?;
        Ok(Self {
            database,
            secret,
            office: Arc::new(data.office.clone()),
            data: Arc::new(data),
            register: RegisterCache::default(),
            evaluation: EvaluationCache::default(),
            clock,
        })
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

impl std::fmt::Display for CannotOpen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CannotOpen::Database(error) => error.fmt(f),
            CannotOpen::Operation(error) => write!(
                f,
                "cannot prepare the database: {error}\n\
                 If another program is writing to it, stop that one and try again."
            ),
        }
    }
}

impl std::error::Error for CannotOpen {}
