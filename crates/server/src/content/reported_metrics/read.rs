//! A file of figures that is to be imported.

use super::{
    EvaluationEntry, EvaluationFile, IntegrityEntry, IntegrityFile, check_evaluation,
    check_integrity,
};
use crate::counter_data::faults::FileFaults;
use crate::counter_data::{CounterData, Faults, files};
use loket_domain::time::Day;
use serde::de::DeserializeOwned;

/// The form of a file of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FigureFormat {
    /// As in the data folder
    Toml,
    /// With the same names
    Json,
}

/// Scores, programmes and trainings, free of faults.
///
/// # Errors
/// Every fault, so that all of them can be mended at once.
pub fn read_integrity(
    data: &CounterData,
    today: Day,
    format: FigureFormat,
    name: &str,
    text: &str,
) -> Result<Vec<IntegrityEntry>, Faults> {
    read(format, name, text, |file: &IntegrityFile, faults| {
        check_integrity(file, &data.scoring, faults);
        for (index, entry) in file.assessments.iter().enumerate() {
            is_past(
                entry.until,
                today,
                &format!("assessments[{index}].until"),
                faults,
            );
        }
        for (index, entry) in file.programmes.iter().enumerate() {
            is_past(
                entry.date,
                today,
                &format!("programmes[{index}].date"),
                faults,
            );
        }
        for (index, entry) in file.trainings.iter().enumerate() {
            is_past(
                entry.date,
                today,
                &format!("trainings[{index}].date"),
                faults,
            );
        }
    })
    .map(IntegrityFile::into_entries)
}

/// What was measured, free of faults.
///
/// # Errors
/// Every fault, so that all of them can be mended at once.
pub fn read_evaluation(
    data: &CounterData,
    today: Day,
    format: FigureFormat,
    name: &str,
    text: &str,
) -> Result<Vec<EvaluationEntry>, Faults> {
    read(format, name, text, |file: &EvaluationFile, faults| {
        check_evaluation(file, &data.evaluation, data.permits.iter(), faults);
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
                    faults,
                );
            }
        }
        for (index, entry) in file.actions.iter().enumerate() {
            is_past(entry.date, today, &format!("actions[{index}].date"), faults);
        }
    })
    .map(EvaluationFile::into_entries)
}

fn read<T: DeserializeOwned>(
    format: FigureFormat,
    name: &str,
    text: &str,
    check: impl FnOnce(&T, &mut FileFaults<'_>),
) -> Result<T, Faults> {
    let parsed = match format {
        FigureFormat::Toml => files::parse(text),
        FigureFormat::Json => files::parse_json(text),
    };
    let mut faults = Faults::default();
    match parsed {
        Ok(file) => {
            check(&file, &mut faults.in_file(name));
            if faults.is_empty() {
                Ok(file)
            } else {
                Err(faults)
            }
        }
        Err((field, reason)) => {
            faults.in_file(name).add(field, reason);
            Err(faults)
        }
    }
}

fn is_past(day: Day, today: Day, field: &str, faults: &mut FileFaults<'_>) {
    faults.require(day <= today, field, "is still to come");
}
