//! Errors of opening the database, with advice for whoever runs the server.

use sqlx::migrate::MigrateError;
use std::path::{Path, PathBuf};

/// The database cannot be opened: the reason, and what to do about it.
#[derive(Debug)]
pub struct OpenDatabaseError {
    file: PathBuf,
    reason: String,
    advice: &'static str,
}

const CHOOSE_ANOTHER: &str = "It and its folder must be writable for this user; choose another \
                              file with --database or LOKET_DATABASE.";
const NO_DATABASE: &str = "The file is damaged or something else: restore it from a copy, or \
                           choose another file with --database or LOKET_DATABASE.";
const BUSY: &str = "Another program is writing to it: stop that one and try again.";
const OTHER_VERSION: &str = "It was written by another version of loket-server: start that \
                             version or a newer one, or choose another file with --database or \
                             LOKET_DATABASE.";

impl OpenDatabaseError {
    pub(super) fn from_folder_error(file: &Path, error: &std::io::Error) -> Self {
        Self {
            file: file.to_owned(),
            reason: format!("its folder cannot be made: {error}"),
            advice: CHOOSE_ANOTHER,
        }
    }

    pub(super) fn from_file_error(file: &Path, error: &sqlx::Error) -> Self {
        let from_sqlite = error.as_database_error();
        let code = from_sqlite.and_then(|error| error.code()?.parse::<u32>().ok());
        Self {
            file: file.to_owned(),
            reason: from_sqlite.map_or_else(|| error.to_string(), |error| error.message().into()),
            // The primary result code of SQLite is the low byte.
            advice: match code.map(|code| code & 0xff) {
                Some(5 | 6) => BUSY,
                Some(11 | 26) => NO_DATABASE,
                _ => CHOOSE_ANOTHER,
            },
        }
    }

    pub(super) fn from_migration_error(file: &Path, error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
                Self::from_file_error(file, &error)
            }
            other => Self {
                file: file.to_owned(),
                reason: other.to_string(),
                advice: OTHER_VERSION,
            },
        }
    }
}

impl std::fmt::Display for OpenDatabaseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            file,
            reason,
            advice,
        } = self;
        let file = file.display();
        write!(f, "cannot use the database {file}: {reason}.\n{advice}")
    }
}

impl std::error::Error for OpenDatabaseError {}
