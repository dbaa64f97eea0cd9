//! The columns of the CSV file.

use crate::import::validation_errors::ValidationErrors;
use csv::ByteRecord;

/// The columns, in any order. Those up to `provenance` are about the application; they
/// are repeated on each of its rows, or left empty after the first.
pub(super) const COLUMNS: [&str; 13] = [
    "reference",
    "access_code",
    "permit",
    "submitted_at",
    "stage",
    "provenance",
    "event_at",
    "status_code",
    "status_name",
    "unit_id",
    "unit_en",
    "note_id",
    "note_en",
];

/// The number of columns that are about the application.
pub(super) const APPLICATION_COLUMNS: usize = 6;

/// The position of each of the [`COLUMNS`] in the file.
pub(super) fn column_positions(
    header: &ByteRecord,
    errors: &ValidationErrors,
) -> Option<[usize; 13]> {
    let names: Vec<String> = header
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim().to_lowercase())
        .collect();
    if let [only] = &names[..]
        && only.contains(';')
    {
        let text = "the columns are separated by semicolons; save the file with commas";
        errors.add(1, "", text);
        return None;
    }
    if !names.iter().any(|name| COLUMNS.contains(&name.as_str())) {
        // Without repeating what stands there, which may be the codes of citizens.
        let text = "the first line names the columns; this one names none that is known";
        errors.add(1, "", text);
        return None;
    }
    let mut complete = true;
    for (index, name) in names.iter().enumerate() {
        let known = COLUMNS.contains(&name.as_str());
        complete &= errors.require(known, 1, name, "there is no such column; remove it");
        let repeated = names[..index].contains(name);
        complete &= errors.require(!repeated, 1, name, "the column is there twice; remove one");
    }
    let mut positions = [0; 13];
    for (position, column) in positions.iter_mut().zip(COLUMNS) {
        match names.iter().position(|name| name == column) {
            Some(found) => *position = found,
            None => {
                errors.add(1, column, "the column is missing; add it, empty if need be");
                complete = false;
            }
        }
    }
    complete.then_some(positions)
}

/// The values of a row in the order of [`COLUMNS`].
pub(super) fn row(
    record: &ByteRecord,
    positions: &[usize; 13],
    width: usize,
    line: u64,
    errors: &ValidationErrors,
) -> Option<[String; 13]> {
    if record.len() != width {
        let text = format!(
            "has {} columns and the first line {width}; a quotation mark or a comma may be missing",
            record.len()
        );
        errors.add(line, "", &text);
        return None;
    }
    let mut readable = true;
    let row = std::array::from_fn(|column| {
        let bytes = record.get(positions[column]).unwrap_or_default();
        let text = std::str::from_utf8(bytes);
        let advice = "is not UTF-8; save the file with this encoding";
        readable &= errors.require(text.is_ok(), line, COLUMNS[column], advice);
        text.unwrap_or_default().trim().to_owned()
    });
    readable.then_some(row)
}
