//! Importing reported metrics: scores of the integrity zone, and evaluations.

use super::error::ImportError;
use super::read::read_whole;
use super::target::ImportTarget;
use crate::content::ValidationErrors;
use crate::content::{MetricsFormat, read_evaluation, read_integrity};
use crate::reported_metrics::{self, MetricsKind};
use serde::Serialize;
use std::path::Path;

/// How many entries a file had, and how many of them were new.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReportedMetricsCounts {
    /// Entries that are new or differ from the newest of their subject.
    pub added: u32,
    /// Entries that the database had already.
    pub known: u32,
}

/// Imports a file of reported metrics; `-` is standard input.
///
/// # Errors
/// Every validation error of the file, or why it cannot be stored. Nothing was changed then.
pub async fn import_reported_metrics(
    target: &ImportTarget<'_>,
    kind: MetricsKind,
    file: &Path,
    format: Option<MetricsFormat>,
) -> Result<ReportedMetricsCounts, ImportError> {
    let format = format.or_else(|| by_extension(file)).ok_or_else(|| {
        ImportError::Other(format!(
            "cannot tell the format of {}: name it with --format toml or --format json",
            file.display()
        ))
    })?;
    let (name, text) = read_whole(file)?;
    let zone = &target.content.office.hours.time_zone;
    let today = zone.local_time(target.now).day;
    match kind {
        MetricsKind::Integrity => {
            let entries = read_integrity(target.content, today, format, &name, &text);
            let entries = entries.map_err(invalid)?.into_iter();
            let entries = entries.map(|entry| (entry.subject(), entry));
            store(target, kind, &name, entries.collect()).await
        }
        MetricsKind::Evaluation => {
            let entries = read_evaluation(target.content, today, format, &name, &text);
            let entries = entries.map_err(invalid)?.into_iter();
            let entries = entries.map(|entry| (entry.subject(), entry));
            store(target, kind, &name, entries.collect()).await
        }
    }
}

async fn store<T: Serialize>(
    target: &ImportTarget<'_>,
    kind: MetricsKind,
    name: &str,
    entries: Vec<(String, T)>,
) -> Result<ReportedMetricsCounts, ImportError> {
    if entries.is_empty() {
        return Err(ImportError::Other(format!("{name} has no entries")));
    }
    let mut transaction = target.database.begin_write().await?;
    let mut counts = ReportedMetricsCounts::default();
    for (subject, entry) in entries {
        let added =
            reported_metrics::append(&mut transaction, kind, &subject, &entry, target.now).await?;
        *(if added {
            &mut counts.added
        } else {
            &mut counts.known
        }) += 1;
    }
    transaction.commit().await?;
    Ok(counts)
}

fn invalid(errors: ValidationErrors) -> ImportError {
    let count = errors.iter().count();
    let noun = if count == 1 { "error" } else { "errors" };
    ImportError::Invalid(format!("{count} {noun}; nothing was changed:\n{errors}"))
}

fn by_extension(file: &Path) -> Option<MetricsFormat> {
    match file.extension()?.to_str()? {
        "toml" => Some(MetricsFormat::Toml),
        "json" => Some(MetricsFormat::Json),
        _ => None,
    }
}
