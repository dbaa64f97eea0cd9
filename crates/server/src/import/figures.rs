//! Figures from documents: scores and what was measured.

use super::error::ImportError;
use super::{Target, source};
use crate::content::ValidationErrors;
use crate::content::reported_metrics::{MetricsFormat, read_evaluation, read_integrity};
use crate::figures::{self, FigureKind};
use serde::Serialize;
use std::path::Path;

/// What came of an import.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ImportedFigures {
    /// Entries that are new or say something else than before.
    pub added: u32,
    /// Entries that were there already.
    pub known: u32,
}

/// Imports a file of figures; `-` is standard input.
///
/// # Errors
/// Everything that is wrong with the file, or why it cannot be stored. Nothing was changed
/// then.
pub async fn figures(
    target: &Target<'_>,
    kind: FigureKind,
    file: &Path,
    format: Option<MetricsFormat>,
) -> Result<ImportedFigures, ImportError> {
    let format = format.or_else(|| by_extension(file)).ok_or_else(|| {
        ImportError::Other(format!(
            "cannot tell the format of {}: name it with --format toml or --format json",
            file.display()
        ))
    })?;
    let (name, text) = source::read_whole(file)?;
    let zone = &target.content.office.hours.time_zone;
    let today = zone.local_time(target.now).day;
    match kind {
        FigureKind::Integrity => {
            let entries = read_integrity(target.content, today, format, &name, &text);
            let entries = entries.map_err(faults)?.into_iter();
            let entries = entries.map(|entry| (entry.subject(), entry));
            store(target, kind, &name, entries.collect()).await
        }
        FigureKind::Evaluation => {
            let entries = read_evaluation(target.content, today, format, &name, &text);
            let entries = entries.map_err(faults)?.into_iter();
            let entries = entries.map(|entry| (entry.subject(), entry));
            store(target, kind, &name, entries.collect()).await
        }
    }
}

async fn store<T: Serialize>(
    target: &Target<'_>,
    kind: FigureKind,
    name: &str,
    entries: Vec<(String, T)>,
) -> Result<ImportedFigures, ImportError> {
    if entries.is_empty() {
        return Err(ImportError::Other(format!("{name} has no entries")));
    }
    let mut transaction = target.database.begin_write().await?;
    let mut imported = ImportedFigures::default();
    for (subject, entry) in entries {
        let added = figures::add(&mut transaction, kind, &subject, &entry, target.now).await?;
        *(if added {
            &mut imported.added
        } else {
            &mut imported.known
        }) += 1;
    }
    transaction.commit().await?;
    Ok(imported)
}

fn faults(faults: ValidationErrors) -> ImportError {
    let count = faults.iter().count();
    let noun = if count == 1 { "fault" } else { "faults" };
    ImportError::Faults(format!("{count} {noun}; nothing was changed:\n{faults}"))
}

fn by_extension(file: &Path) -> Option<MetricsFormat> {
    match file.extension()?.to_str()? {
        "toml" => Some(MetricsFormat::Toml),
        "json" => Some(MetricsFormat::Json),
        _ => None,
    }
}
