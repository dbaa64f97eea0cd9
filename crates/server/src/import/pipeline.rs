//! The steps of an import, in their order.

use super::batches::{continuation_batches, read_batches};
use super::error::ImportError;
use super::read::{Format, Input, oss, read_whole};
use super::report::ImportReport;
use super::target::ImportTarget;
use super::validate::{FieldNames, Validator};
use super::validation_errors::ValidationErrors;
use super::write::{AccessCodeFile, ImportTransaction};
use std::path::Path;

/// Imports applications from CSV or JSON; `-` is standard input. Applications without an
/// access code get one, if there is a file for the codes.
///
/// # Errors
/// The validation errors of the file, line by line, or why it cannot be stored. Nothing was
/// changed then.
pub async fn import_applications(
    target: &ImportTarget<'_>,
    file: &Path,
    format: Option<Format>,
    issue_codes: Option<&Path>,
    stop: impl Future<Output = ()>,
) -> Result<ImportReport, ImportError> {
    let input = Input::open(file, format)?;
    let codes = issue_codes
        .map(|path| Ok((AccessCodeFile::create(path)?, path)))
        .transpose()
        .map_err(|error| ImportError::from_access_code_file(issue_codes, error))?;
    let errors = ValidationErrors::for_file(&input.name);
    let names = match input.format {
        Format::Csv => FieldNames::CsvColumns,
        Format::Json => FieldNames::JsonPaths,
    };
    let validator = Validator::new(target.content, target.now, names, &errors);
    let batches = read_batches(input, validator, errors.clone());
    let transaction = ImportTransaction {
        target,
        errors,
        codes,
    };
    transaction.run(batches, stop).await
}

/// Imports statuses from OSS, as events of applications that are here. The file is an
/// envelope of OSS, whose times have no offset: `utc_offset_minutes` says which is meant.
///
/// # Errors
/// Those of [`import_applications`].
pub async fn import_oss(
    target: &ImportTarget<'_>,
    file: &Path,
    utc_offset_minutes: i32,
    stop: impl Future<Output = ()>,
) -> Result<ImportReport, ImportError> {
    let (name, text) = read_whole(file)?;
    let errors = ValidationErrors::for_file(&name);
    let continuations = oss::read(&name, &text, utc_offset_minutes, &errors)?;
    let validator = Validator::new(target.content, target.now, FieldNames::Oss, &errors);
    let batches = continuation_batches(continuations, validator);
    let transaction = ImportTransaction {
        target,
        errors,
        codes: None,
    };
    transaction.run(batches, stop).await
}
