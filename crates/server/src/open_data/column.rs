//! Datasets, their columns, and what each column means.

use serde::Serialize;

/// A dataset that can be downloaded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dataset {
    /// The name of its files, without the extension.
    pub name: &'static str,
    pub title_id: &'static str,
    pub title_en: &'static str,
    /// Groups of columns, in their order.
    pub columns: &'static [&'static [Column]],
}

/// A column and its meaning. The data dictionary is made from these, so that the two cannot
/// drift apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub name: &'static str,
    pub kind: ColumnKind,
    /// The unit of a number that is not a count; else empty.
    pub unit: &'static str,
    /// The meaning in Indonesian.
    pub meaning_id: &'static str,
    /// The meaning in English.
    pub meaning_en: &'static str,
}

/// The type of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ColumnKind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day, `2026-11-24`.
    Day,
}

impl Dataset {
    /// The columns in their order.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'static Column> + Clone {
        self.columns.iter().flat_map(|columns| columns.iter())
    }
}

/// A column of texts.
pub(super) const fn text(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, ColumnKind::Text, "", id, en)
}

/// A column of days.
pub(super) const fn day(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, ColumnKind::Day, "", id, en)
}

/// A column of `true` and `false`.
pub(super) const fn flag(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, ColumnKind::Flag, "", id, en)
}

/// A column of counts.
pub(super) const fn count(name: &'static str, id: &'static str, en: &'static str) -> Column {
    column(name, ColumnKind::Number, "", id, en)
}

/// A column of whole numbers of a unit.
pub(super) const fn measure(
    name: &'static str,
    unit: &'static str,
    id: &'static str,
    en: &'static str,
) -> Column {
    column(name, ColumnKind::Number, unit, id, en)
}

const fn column(
    name: &'static str,
    kind: ColumnKind,
    unit: &'static str,
    meaning_id: &'static str,
    meaning_en: &'static str,
) -> Column {
    Column {
        name,
        kind,
        unit,
        meaning_id,
        meaning_en,
    }
}
