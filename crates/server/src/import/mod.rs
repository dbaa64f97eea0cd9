//! Importing applications and what happened to them, from files of other systems.
//!
//! Architecture invariant: an import is stored as a whole or not at all. Whoever has to
//! mend a file mends all of it, and imports all of it again: what is known is skipped.
//!
//! One thread reads and checks, batch by batch; the database compares and writes in one
//! transaction. Memory does not grow with the file but for a few bytes per application,
//! by which applications are found that stand in two places.

mod check;
mod code_file;
mod compare;
mod csv;
mod error;
mod event_check;
mod faults;
mod figures;
mod head_check;
mod json;
mod known;
mod oss;
mod progress;
mod source;
mod store;
mod told;
mod writer;

pub use error::ImportError;
pub use figures::{ImportedFigures, figures};
pub use source::Format;
pub use writer::Counts;

use crate::content::Content;
use crate::database::Database;
use crate::secret_key::SecretKey;
use check::Checks;
use code_file::CodeFile;
use faults::Faults;
use loket_domain::time::Timestamp;
use oss::envelope;
use source::Source;
use std::path::Path;
use store::Store;
use told::Names;

/// Into what is imported, and by which rules.
pub struct Target<'target> {
    /// The database.
    pub database: &'target Database,
    /// Its secret.
    pub secret: &'target SecretKey,
    /// Permits, office and calendar.
    pub content: &'target Content,
    /// What time it is.
    pub now: Timestamp,
}

/// What came of an import.
#[derive(Debug)]
pub struct Imported {
    /// How much of what.
    pub counts: Counts,
    /// How much in how much time.
    pub speed: String,
}

/// Imports applications from a table or from JSON; `-` is standard input. Applications
/// without a code get one, if there is a file for the codes.
///
/// # Errors
/// What is wrong with the file, line by line, or why it cannot be stored. Nothing was
/// changed then.
pub async fn applications(
    target: &Target<'_>,
    file: &Path,
    format: Option<Format>,
    issue_codes: Option<&Path>,
    stop: impl Future<Output = ()>,
) -> Result<Imported, ImportError> {
    let source = Source::open(file, format)?;
    let codes = issue_codes
        .map(CodeFile::begin)
        .transpose()
        .map_err(|error| ImportError::of_codes(issue_codes, error))?;
    let faults = Faults::in_file(&source.name);
    let names = match source.format {
        Format::Csv => Names::Columns,
        Format::Json => Names::Paths,
    };
    let checks = Checks::new(target.content, target.now, names, &faults);
    let batches = source.batches(checks);
    Store {
        target,
        faults,
        codes,
        issue_codes,
    }
    .all(batches, stop)
    .await
}

/// Imports what OSS says of applications that are here: an envelope, whose times are of
/// the zone that is given, since they do not say it themselves.
///
/// # Errors
/// The same.
pub async fn oss(
    target: &Target<'_>,
    file: &Path,
    utc_offset_minutes: i32,
    stop: impl Future<Output = ()>,
) -> Result<Imported, ImportError> {
    let (name, text) = source::read_whole(file)?;
    let faults = Faults::in_file(&name);
    let checks = Checks::new(target.content, target.now, Names::Oss, &faults);
    let records = envelope::records(&name, &text)?;
    let batches = oss::batches(records, &checks, utc_offset_minutes);
    Store {
        target,
        faults,
        codes: None,
        issue_codes: None,
    }
    .all(source::ready(batches), stop)
    .await
}
