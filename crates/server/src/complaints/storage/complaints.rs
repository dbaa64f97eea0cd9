//! SQL of reading complaints.

use super::columns::{answer_due, identity, kind};
use crate::secret_key::Digest;
use loket_domain::complaints::{AnswerDue, ComplaintKind, Identity};
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteExecutor};

/// The columns of a [`ComplaintRow`].
pub(super) const COLUMNS: &str = "id, ticket, kind, identity, received_at, permit_id, \
     may_be_published, suspect, erased_at, answer_working_days, answer_by, \
     answer_source_title, answer_source_date, answer_source_url";

/// A stored complaint without anything that the citizen wrote.
#[derive(Clone, Debug)]
pub struct ComplaintRow {
    /// The id in the database.
    pub id: i64,
    /// The ticket number.
    pub ticket: String,
    /// The kind.
    pub kind: ComplaintKind,
    /// Who learns who complained.
    pub identity: Identity,
    /// The instant of receipt.
    pub received_at: Timestamp,
    /// The id of the permit concerned.
    pub permit_id: Option<String>,
    /// Whether the citizen allows the message in the public register.
    pub may_be_published: bool,
    /// Whether it was probably sent by a program.
    pub suspect: bool,
    /// Whether the texts were erased.
    pub erased: bool,
    /// The deadline that the receipt promised.
    pub answer: AnswerDue,
}

impl ComplaintRow {
    pub(super) fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        let erased_at: Option<i64> = row.try_get("erased_at")?;
        Ok(Self {
            id: row.try_get("id")?,
            ticket: row.try_get("ticket")?,
            kind: kind(row.try_get("kind")?)?,
            identity: identity(row.try_get("identity")?)?,
            received_at: Timestamp::from_unix_seconds(row.try_get("received_at")?),
            permit_id: row.try_get("permit_id")?,
            may_be_published: row.try_get("may_be_published")?,
            suspect: row.try_get("suspect")?,
            erased: erased_at.is_some(),
            answer: answer_due(row)?,
        })
    }
}

/// The complaint of a ticket number and an access code, by the digest of both. One query
/// decides whether there is one, so that every failed look-up takes the same path.
pub(crate) async fn find_by_digest(
    executor: impl SqliteExecutor<'_>,
    digest: &Digest,
) -> sqlx::Result<Option<ComplaintRow>> {
    let sql = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM complaints WHERE lookup_digest = ?"
    ));
    let found = sqlx::query(sql)
        .bind(&digest[..])
        .fetch_optional(executor)
        .await?;
    found.as_ref().map(ComplaintRow::from_row).transpose()
}

/// The complaints in the order of their receipt, each with its message: either those that a
/// program has probably sent, or the others.
pub(crate) async fn list_with_messages(
    executor: impl SqliteExecutor<'_>,
    suspect: bool,
) -> sqlx::Result<Vec<(ComplaintRow, Option<String>)>> {
    let sql = AssertSqlSafe(format!(
        "SELECT {COLUMNS}, message FROM complaints WHERE suspect = ? ORDER BY id"
    ));
    let rows = sqlx::query(sql).bind(suspect).fetch_all(executor).await?;
    rows.iter()
        .map(|row| Ok((ComplaintRow::from_row(row)?, row.try_get("message")?)))
        .collect()
}

/// What the register depends on: the number of complaints, and that of events and erasures.
pub(crate) async fn count_changes(executor: impl SqliteExecutor<'_>) -> sqlx::Result<(i64, i64)> {
    let row = sqlx::query(
        "SELECT (SELECT count(*) FROM complaints),
                (SELECT count(*) FROM complaint_events)
                + (SELECT count(*) FROM complaints WHERE erased_at IS NOT NULL)",
    )
    .fetch_one(executor)
    .await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}
