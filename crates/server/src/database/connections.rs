//! The connections of the database: one for writing, several for reading.

use super::error::OpenDatabaseError;
use super::{migrations, pool};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous};
use sqlx::{Sqlite, Transaction};
use std::path::Path;
use std::time::Duration;

/// The connections of an open database. Clones share them.
///
/// Architecture invariant: every write goes through [`Database::begin_write`]. SQLite
/// has one writer; a second one that upgrades a read would fail at once, whatever the
/// busy timeout.
#[derive(Clone)]
pub struct Database {
    writer: SqlitePool,
    readers: SqlitePool,
}

const READERS: u32 = 4;
/// Longer than an import of a hundred thousand applications holds the database, so that
/// a complaint that is sent meanwhile is only slow; shorter than the time after which
/// any request is given up.
const BUSY_TIMEOUT: Duration = Duration::from_secs(8);

impl Database {
    /// Opens the file, creates it and its folder when they are missing, and runs the
    /// migrations.
    ///
    /// # Errors
    /// [`OpenDatabaseError`] with the message of the system or of SQLite.
    pub async fn open(file: &Path) -> Result<Self, OpenDatabaseError> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| OpenDatabaseError::from_folder_error(file, &error))?;
        }
        let unusable = |error: sqlx::Error| OpenDatabaseError::from_file_error(file, &error);
        let writer = pool::open(options(file).create_if_missing(true), 1, BUSY_TIMEOUT)
            .await
            .map_err(unusable)?;
        migrations::run(&writer)
            .await
            .map_err(|error| OpenDatabaseError::from_migration_error(file, error))?;
        // Only now: a reader that may not write cannot make the files of the journal.
        let readers = pool::open(options(file).read_only(true), READERS, BUSY_TIMEOUT)
            .await
            .map_err(unusable)?;
        Ok(Self { writer, readers })
    }

    /// The pool of read-only connections.
    pub fn readers(&self) -> &SqlitePool {
        &self.readers
    }

    /// Begins a transaction that holds the write lock from the start (`BEGIN IMMEDIATE`).
    ///
    /// # Errors
    /// Those of the database.
    pub async fn begin_write(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// Closes every connection, which checkpoints the write-ahead log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// Whether SQLite refused because another connection is writing.
pub fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    // The primary result code of SQLite is the low byte: busy, locked.
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| matches!(code & 0xff, 5 | 6))
}

fn options(file: &Path) -> SqliteConnectOptions {
    use sqlx::ConnectOptions as _;
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        // A citizen who holds a receipt must find the complaint again, even after the
        // power failed in the same second.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        // Statements belong to requests, and requests are logged in one place.
        .disable_statement_logging()
}
