//! Why an import failed.

use super::validation_errors::ErrorReport;
use std::fmt;
use std::path::Path;

/// Why an import failed, and what to do about it. Unless it says otherwise, nothing was
/// changed.
#[derive(Debug)]
pub enum ImportError {
    /// The file is invalid; the text has every error.
    Invalid(String),
    /// The file could not be read to its end.
    Reading(std::io::Error),
    /// The import was asked to stop.
    Stopped,
    /// Another program holds the write lock of the database.
    Busy,
    /// The database failed.
    Database(sqlx::Error),
    /// Anything else, in words.
    Other(String),
}

impl ImportError {
    pub(super) fn invalid(report: ErrorReport) -> Self {
        Self::Invalid(report.to_string())
    }

    pub(super) fn unreadable(file: &str, error: &std::io::Error) -> Self {
        Self::Other(format!("cannot read {file}: {error}"))
    }

    pub(super) fn from_access_code_file(file: Option<&Path>, error: std::io::Error) -> Self {
        let file = file.unwrap_or(Path::new("")).display();
        Self::Other(format!(
            "cannot write the codes to {file}: {error}\nNothing was changed."
        ))
    }

    pub(super) fn committed_without_codes(error: &std::io::Error) -> Self {
        Self::Other(format!(
            "the import is stored, but the file with its codes could not get its name: {error}"
        ))
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(text) | Self::Other(text) => f.write_str(text),
            Self::Reading(error) => write!(
                f,
                "the file could not be read to its end: {error}\nNothing was changed."
            ),
            Self::Stopped => f.write_str("stopped; nothing was changed"),
            Self::Busy => f.write_str(
                "another program keeps writing to the database. Nothing was changed.\n\
                 If it is another import, wait until it is done; then try again.",
            ),
            Self::Database(error) => {
                let reason = error.as_database_error();
                let reason = reason.map_or_else(|| error.to_string(), |it| it.message().into());
                write!(f, "the database failed: {reason}\nNothing was changed.")
            }
        }
    }
}

impl std::error::Error for ImportError {}

impl From<sqlx::Error> for ImportError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl From<std::io::Error> for ImportError {
    fn from(error: std::io::Error) -> Self {
        Self::from_access_code_file(None, error)
    }
}
