//! Conversions between domain types and columns.

use loket_domain::complaints::{AnswerDue, ComplaintKind, EvidenceKind, Identity};
use loket_domain::provenance::Source;
use loket_domain::time::Day;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

pub(super) fn kind_name(kind: ComplaintKind) -> &'static str {
    match kind {
        ComplaintKind::Service => "service",
        ComplaintKind::Corruption => "corruption",
        ComplaintKind::Aspiration => "aspiration",
        ComplaintKind::Information => "information",
    }
}

pub(super) fn kind(name: &str) -> sqlx::Result<ComplaintKind> {
    ComplaintKind::ALL
        .into_iter()
        .find(|kind| kind_name(*kind) == name)
        .ok_or_else(|| unreadable("kind"))
}

pub(super) fn identity_name(identity: Identity) -> &'static str {
    match identity {
        Identity::Named => "named",
        Identity::Confidential => "confidential",
        Identity::Anonymous => "anonymous",
    }
}

pub(super) fn identity(name: &str) -> sqlx::Result<Identity> {
    Identity::ALL
        .into_iter()
        .find(|identity| identity_name(*identity) == name)
        .ok_or_else(|| unreadable("identity"))
}

pub(super) fn evidence_kind_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Photo => "photo",
        EvidenceKind::Document => "document",
    }
}

pub(super) fn evidence_kind(name: &str) -> sqlx::Result<EvidenceKind> {
    [EvidenceKind::Photo, EvidenceKind::Document]
        .into_iter()
        .find(|kind| evidence_kind_name(*kind) == name)
        .ok_or_else(|| unreadable("kind"))
}

/// The deadline of the answer, as the receipt promised it.
pub(super) fn answer_due(row: &SqliteRow) -> sqlx::Result<AnswerDue> {
    Ok(AnswerDue {
        working_days: row.try_get("answer_working_days")?,
        by: day(row, "answer_by")?,
        source: Source {
            title: row.try_get("answer_source_title")?,
            date: day(row, "answer_source_date")?,
            url: row.try_get("answer_source_url")?,
        },
    })
}

fn day(row: &SqliteRow, column: &'static str) -> sqlx::Result<Option<Day>> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| text.parse().map_err(|_| unreadable(column)))
        .transpose()
}

/// An error that names the column and not its content.
pub(super) fn unreadable(column: &'static str) -> sqlx::Error {
    sqlx::Error::Decode(format!("the column {column} cannot be read").into())
}
