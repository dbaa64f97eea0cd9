//! Cells and rows of a dataset.

use loket_domain::provenance::Provenance;
use loket_domain::time::Day;
use serde::Serialize;
use serde_json::json;

/// The value of a row under a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Text(String),
    Number(u64),
    Flag(bool),
    Empty,
}

/// A cell for each column of the dataset.
pub(super) type Row = Vec<Cell>;

impl Cell {
    /// The name of an enum's value on the wire.
    pub(super) fn from_wire_name(value: &impl Serialize) -> Self {
        json!(value).as_str().into()
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text)
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Cell::Text(text.clone())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Cell::Number(number.into())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Cell::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Cell::Flag(flag)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Cell::Text(day.to_string())
    }
}

impl From<Provenance> for Cell {
    fn from(provenance: Provenance) -> Self {
        Cell::from_wire_name(&provenance)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}
