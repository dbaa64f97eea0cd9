//! Tables: columns with their meaning, and rows.

use loket_domain::provenance::{Basis, Origin, Provenance, Source};
use loket_domain::time::Day;
use serde::Serialize;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day, `2026-11-24`.
    Day,
}

/// A column and what it means. The dictionary is made from these, so that the two cannot
/// drift apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// Of numbers, where it is not a count.
    pub unit: &'static str,
    pub id: &'static str,
    pub en: &'static str,
}

/// A set of data that can be downloaded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dataset {
    pub name: &'static str,
    pub title_id: &'static str,
    pub title_en: &'static str,
    pub columns: &'static [&'static [Column]],
}

impl Dataset {
    /// Its columns in their order.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + Clone {
        self.columns.iter().flat_map(|columns| columns.iter())
    }
}

/// What stands in a row under a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Text(String),
    Number(u64),
    Flag(bool),
    Empty,
}

/// One row: a cell for each column.
pub(super) type Row = Vec<Cell>;

pub(super) const fn text(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, Kind::Text, "", id, en)
}

pub(super) const fn day(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, Kind::Day, "", id, en)
}

pub(super) const fn flag(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, Kind::Flag, "", id, en)
}

pub(super) const fn number(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, Kind::Number, "", id, en)
}

pub(super) const fn column(
    name: &'static str,
    kind: Kind,
    unit: &'static str,
    id: &'static str,
    en: &'static str,
) -> Column {
    Column {
        name,
        kind,
        unit,
        id,
        en,
    }
}

/// How official a row is.
pub(super) const STATE: &[Column] = &[text(
    "provenance",
    "official: resmi; draft: rancangan; sample: contoh",
    "official, draft (not yet published) or sample (made up)",
)];

/// Where a figure comes from.
pub(super) const BASIS: &[Column] = &[
    day(
        "from",
        "Hari pertama masanya",
        "The first day that the figure covers",
    ),
    day(
        "until",
        "Hari terakhir masanya",
        "The last day that it covers",
    ),
    text(
        "origin",
        "counter: dihitung dari catatan loket ini; imported: diambil dari dokumen",
        "counter: computed from the records of this counter; imported: from a document",
    ),
    text("source", "Dokumen sumbernya", "The document it comes from"),
    day(
        "source_date",
        "Tanggal dokumen itu",
        "The day of that document",
    ),
    text(
        "provenance",
        "official: resmi; draft: rancangan; sample: contoh",
        "official, draft (not yet published) or sample (made up)",
    ),
];

/// The cells of [`BASIS`].
pub(super) fn basis(basis: &Basis) -> Row {
    let origin = match basis.origin {
        Origin::Counter => "counter",
        Origin::Imported => "imported",
    };
    let mut row = vec![basis.from.into(), basis.until.into(), origin.into()];
    row.extend(source(basis.source.as_ref()));
    row.push(basis.provenance.into());
    row
}

/// Title and date of a document.
pub(super) fn source(source: Option<&Source>) -> [Cell; 2] {
    let title = source.map(|source| source.title.clone());
    [title.into(), source.and_then(|source| source.date).into()]
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
        crate::applications::table::provenance_name(provenance).into()
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}
