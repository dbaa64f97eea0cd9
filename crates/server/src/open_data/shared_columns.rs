//! Columns that several datasets have, and their cells.

use super::cell::{Cell, Row};
use super::column::{Column, count, day, text};
use loket_domain::provenance::{Basis, Origin, Source};

/// The permit of a row.
pub(super) const PERMIT: &[Column] = &[
    text("permit_id", "Kode izin", "The id of the permit"),
    text(
        "permit_name",
        "Nama izin",
        "The name of the permit, in Indonesian",
    ),
];

/// How many complaints were answered, and in time.
pub(super) const COMPLAINT_ANSWERS: &[Column] = &[
    count("received", "Diterima", "All that were received"),
    count(
        "in_time",
        "Dijawab tepat waktu",
        "Answered by the promised day",
    ),
    count("late", "Dijawab terlambat", "Answered after it"),
    count(
        "overdue",
        "Belum dijawab, sudah lewat",
        "Not answered, and overdue",
    ),
];

/// How official a row is.
pub(super) const PROVENANCE: &[Column] = &[text(
    "provenance",
    "official: resmi; draft: rancangan; sample: contoh",
    "official, draft (not yet published) or sample (made up)",
)];

/// The period, source and provenance of a metric.
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

/// The title and the date of a document.
pub(super) fn source(source: Option<&Source>) -> [Cell; 2] {
    let title = source.map(|source| source.title.clone());
    [title.into(), source.and_then(|source| source.date).into()]
}
