//! The columns of the table.

use super::super::faults::Faults;
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

/// How many of the columns are about the application.
pub(super) const OF_APPLICATION: usize = 6;

/// Where each of the columns stands in the file.
pub(super) fn places(header: &ByteRecord, faults: &Faults) -> Option<[usize; 13]> {
    let names: Vec<String> = header
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim().to_lowercase())
        .collect();
    if let [only] = &names[..]
        && only.contains(';')
    {
        let text = "the columns are separated by semicolons; save the file with commas";
        faults.add(1, "", text);
        return None;
    }
    if !names.iter().any(|name| COLUMNS.contains(&name.as_str())) {
        // Without repeating what stands there, which may be the codes of citizens.
        let text = "the first line names the columns; this one names none that is known";
        faults.add(1, "", text);
        return None;
    }
    let mut complete = true;
    for (index, name) in names.iter().enumerate() {
        let known = COLUMNS.contains(&name.as_str());
        complete &= faults.require(known, 1, name, "there is no such column; remove it");
        let repeated = names[..index].contains(name);
        complete &= faults.require(!repeated, 1, name, "the column is there twice; remove one");
    }
    let mut places = [0; 13];
    for (place, column) in places.iter_mut().zip(COLUMNS) {
        match names.iter().position(|name| name == column) {
            Some(found) => *place = found,
            None => {
                faults.add(1, column, "the column is missing; add it, empty if need be");
                complete = false;
            }
        }
    }
    complete.then_some(places)
}

/// The values of a row in the order of [`COLUMNS`].
pub(super) fn row(
    record: &ByteRecord,
    places: &[usize; 13],
    width: usize,
    line: u64,
    faults: &Faults,
) -> Option<[String; 13]> {
    if record.len() != width {
        let text = format!(
            "has {} columns and the first line {width}; a quotation mark or a comma may be missing",
            record.len()
        );
        faults.add(line, "", &text);
        return None;
    }
    let mut readable = true;
    let row = std::array::from_fn(|column| {
        let bytes = record.get(places[column]).unwrap_or_default();
        let text = std::str::from_utf8(bytes);
        let advice = "is not UTF-8; save the file with this encoding";
        readable &= faults.require(text.is_ok(), line, COLUMNS[column], advice);
        text.unwrap_or_default().trim().to_owned()
    });
    readable.then_some(row)
}
