//! Tables as files.

use super::table::{Cell, Column, Row};
use serde_json::{Map, Value, json};

/// An array of objects, one per row; an empty cell is `null`.
pub(super) fn as_json(
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

/// RFC 4180 with a heading, in UTF-8. It begins with a byte order mark: without it the
/// spreadsheet of most offices takes the letters for those of an old code page.
pub(super) fn as_csv(
    columns: impl Iterator<Item = &'static Column>,
    rows: &[Row],
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    writer.write_record(columns.map(|column| column.name))?;
    for row in rows {
        writer.write_record(row.iter().map(in_csv))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn in_csv(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if is_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Empty => String::new(),
    }
}

/// Whether a spreadsheet would compute a text instead of showing it.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_computed_by_a_spreadsheet() {
        let check = |text: &str, expected: &str| {
            assert_eq!(in_csv(&Cell::Text(text.into())), expected);
        };
        check("=1+1", "'=1+1");
        check("@x", "'@x");
        check("-1", "'-1");
        check("Izin = baik", "Izin = baik");
        check("2026-11-24", "2026-11-24");
        check("", "");
    }
}
