//! Types of the domain as columns.

use loket_domain::complaints::{AnswerDue, ComplaintKind, Identity};
use loket_domain::provenance::Source;
use loket_domain::time::Day;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

pub(crate) fn kind_name(kind: ComplaintKind) -> &'static str {
    match kind {
        ComplaintKind::Service => "service",
        ComplaintKind::Corruption => "corruption",
        ComplaintKind::Aspiration => "aspiration",
        ComplaintKind::Information => "information",
    }
}

pub(crate) fn kind(name: &str) -> sqlx::Result<ComplaintKind> {
    ComplaintKind::ALL
        .into_iter()
        .find(|kind| kind_name(*kind) == name)
        .ok_or_else(|| unreadable("kind"))
}

pub(crate) fn identity_name(identity: Identity) -> &'static str {
    match identity {
        Identity::Named => "named",
        Identity::Confidential => "confidential",
        Identity::Anonymous => "anonymous",
    }
}

pub(crate) fn identity(name: &str) -> sqlx::Result<Identity> {
    Identity::ALL
        .into_iter()
        .find(|identity| identity_name(*identity) == name)
        .ok_or_else(|| unreadable("identity"))
}

/// When a complaint must be answered, as it was promised.
pub(crate) fn answer_due(row: &SqliteRow) -> sqlx::Result<AnswerDue> {
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

/// The column is named, its content is not.
pub(super) fn unreadable(column: &'static str) -> sqlx::Error {
    sqlx::Error::Decode(format!("the column {column} cannot be read").into())
}
