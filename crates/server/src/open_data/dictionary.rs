//! The data dictionary: what the columns of every dataset mean.

use super::cell::{Cell, Row};
use super::column::{Column, Dataset, text};

/// The dataset of the dictionary itself.
pub(super) const DICTIONARY: Dataset = Dataset {
    name: "dictionary",
    title_id: "Kamus data",
    title_en: "Data dictionary",
    columns: &[&[
        text("dataset", "Nama data", "The set of data"),
        text("column", "Nama kolom", "The column"),
        text(
            "kind",
            "Isi: text, number, flag, day",
            "What it holds: text, number, flag, day",
        ),
        text("unit", "Satuan", "The unit of a number that is not a count"),
        text(
            "meaning_id",
            "Artinya dalam bahasa Indonesia",
            "What it means, in Indonesian",
        ),
        text(
            "meaning_en",
            "Artinya dalam bahasa Inggris",
            "What it means, in English",
        ),
    ]],
};

/// The rows of the dictionary for these datasets.
pub(super) fn rows<'data>(datasets: impl Iterator<Item = &'data Dataset>) -> Vec<Row> {
    let row = |dataset: &Dataset, column: &Column| -> Row {
        vec![
            dataset.name.into(),
            column.name.into(),
            Cell::from_wire_name(&column.kind),
            Some(column.unit).filter(|unit| !unit.is_empty()).into(),
            column.meaning_id.into(),
            column.meaning_en.into(),
        ]
    };
    datasets
        .flat_map(|dataset| dataset.columns().map(move |column| row(dataset, column)))
        .collect()
}
