//! Datasets as CSV and JSON.

use super::cell::{Cell, Row};
use super::column::Column;
use crate::spreadsheet::escape_formula;
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// An array of objects, one per row; an empty cell is `null`.
pub(super) fn to_json(
    columns: impl Iterator<Item = &'static Column> + Clone,
    rows: &[Row],
) -> String {
    let object = |row: &Row| -> Value {
        let cells = columns.clone().zip(row);
        let cells: Map<String, Value> = cells
            .map(|(column, cell)| (column.name.to_owned(), json!(cell)))
            .collect();
        cells.into()
    };
    let rows: Vec<Value> = rows.iter().map(object).collect();
    Value::from(rows).to_string()
}

/// RFC 4180 with a header, in UTF-8. It begins with a byte order mark: without it the
/// spreadsheet of most offices takes the letters for those of an old code page.
pub(super) fn to_csv(
    columns: impl Iterator<Item = &'static Column>,
    rows: &[Row],
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    writer.write_record(columns.map(|column| column.name))?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| to_csv_cell(cell).into_owned()))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn to_csv_cell(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => escape_formula(text),
        Cell::Number(number) => number.to_string().into(),
        Cell::Flag(flag) => flag.to_string().into(),
        Cell::Empty => Cow::Borrowed(""),
    }
}
