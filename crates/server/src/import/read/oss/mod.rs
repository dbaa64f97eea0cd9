//! Statuses from OSS, as continuations of applications that are here.
//!
//! An OSS status cannot make an application: it has neither a permit of the catalogue
//! nor a code on a receipt. It continues one that is here under the same reference.
//!
//! OSS writes Indonesian only. The note and the agency are stored as they are in both
//! languages: a translation by a machine could say something else than the office.

mod envelope;
mod record;
mod status_names;

use crate::import::error::ImportError;
use crate::import::raw::{RawContinuation, RawEvent};
use crate::import::validation_errors::ValidationErrors;
use loket_domain::codes::canonical_reference;
use record::StatusRecord;
use std::collections::HashMap;

/// The statuses in the text of a file, grouped by application in the order in which the
/// applications first occur.
///
/// # Errors
/// That the text is no envelope of OSS, or the error that OSS reports in it.
pub(in crate::import) fn read(
    file: &str,
    text: &str,
    utc_offset_minutes: i32,
    errors: &ValidationErrors,
) -> Result<Vec<RawContinuation>, ImportError> {
    let mut continuations: Vec<RawContinuation> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    for record in envelope::records(file, text)? {
        let record = StatusRecord::from_record(record);
        let Some(reference) = canonical_reference(&record.reference) else {
            let text = "is missing or has not 4 to 40 letters and digits; it is also read \
                        from id_izin";
            errors.add(record.line, "reference", text);
            continue;
        };
        let position = *positions.entry(reference.clone()).or_insert_with(|| {
            continuations.push(RawContinuation {
                line: record.line,
                canonical_reference: reference,
                events: Vec::new(),
            });
            continuations.len() - 1
        });
        let event: Option<RawEvent> = record.into_raw(utc_offset_minutes, errors);
        continuations[position].events.extend(event);
    }
    // Where no status could be read, the error of each has been added.
    continuations.retain(|continuation| !continuation.events.is_empty());
    Ok(continuations)
}
