//! Parsing and validating a file of reported metrics that is imported.

use super::files;
use super::load::Content;
use super::reported_metrics::{
    EvaluationEntry, EvaluationFile, IntegrityEntry, IntegrityFile, check_evaluation,
    check_integrity,
};
use super::validation_errors::{FileErrors, ValidationErrors};
use loket_domain::time::Day;
use serde::de::DeserializeOwned;

/// The format of a file of reported metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum MetricsFormat {
    /// As in the content folder
    Toml,
    /// With the same names
    Json,
}

/// Scores, programmes and trainings, free of errors.
///
/// # Errors
/// Every error, so that all of them can be mended at once.
pub fn read_integrity(
    content: &Content,
    today: Day,
    format: MetricsFormat,
    name: &str,
    text: &str,
) -> Result<Vec<IntegrityEntry>, ValidationErrors> {
    read(format, name, text, |file: &IntegrityFile, errors| {
        check_integrity(file, &content.scoring, errors);
        for (index, entry) in file.assessments.iter().enumerate() {
            is_past(
                entry.until,
                today,
                &format!("assessments[{index}].until"),
                errors,
            );
        }
        for (index, entry) in file.programmes.iter().enumerate() {
            is_past(
                entry.date,
                today,
                &format!("programmes[{index}].date"),
                errors,
            );
        }
        for (index, entry) in file.trainings.iter().enumerate() {
            is_past(
                entry.date,
                today,
                &format!("trainings[{index}].date"),
                errors,
            );
        }
    })
    .map(IntegrityFile::into_entries)
}

/// What was measured, free of errors.
///
/// # Errors
/// Every error, so that all of them can be mended at once.
pub fn read_evaluation(
    content: &Content,
    today: Day,
    format: MetricsFormat,
    name: &str,
    text: &str,
) -> Result<Vec<EvaluationEntry>, ValidationErrors> {
    read(format, name, text, |file: &EvaluationFile, errors| {
        check_evaluation(file, &content.evaluation, content.permits.iter(), errors);
        let periods = [
            (
                "processing",
                file.processing
                    .iter()
                    .map(|of| of.period)
                    .collect::<Vec<_>>(),
            ),
            (
                "complaints",
                file.complaints.iter().map(|of| of.period).collect(),
            ),
            (
                "satisfaction",
                file.satisfaction.iter().map(|of| of.period).collect(),
            ),
        ];
        for (list, periods) in periods {
            for (index, period) in periods.into_iter().enumerate() {
                is_past(
                    period.from(),
                    today,
                    &format!("{list}[{index}].period"),
                    errors,
                );
            }
        }
        for (index, entry) in file.actions.iter().enumerate() {
            is_past(entry.date, today, &format!("actions[{index}].date"), errors);
        }
    })
    .map(EvaluationFile::into_entries)
}

fn read<T: DeserializeOwned>(
    format: MetricsFormat,
    name: &str,
    text: &str,
    check: impl FnOnce(&T, &mut FileErrors<'_>),
) -> Result<T, ValidationErrors> {
    let parsed = match format {
        MetricsFormat::Toml => files::parse(text),
        MetricsFormat::Json => files::parse_json(text),
    };
    let mut errors = ValidationErrors::default();
    match parsed {
        Ok(file) => {
            check(&file, &mut errors.in_file(name));
            if errors.is_empty() {
                Ok(file)
            } else {
                Err(errors)
            }
        }
        Err((field, reason)) => {
            errors.in_file(name).add(field, reason);
            Err(errors)
        }
    }
}

fn is_past(day: Day, today: Day, field: &str, errors: &mut FileErrors<'_>) {
    errors.require(day <= today, field, "is still to come");
}
