//! SQL of what staff alone read: complaints by their ticket number, and what citizens wrote.
//!
//! Apart from the queries of citizens, who find a complaint by the digest of ticket number
//! and access code alone.

use super::complaints::{COLUMNS, ComplaintRow};
use sqlx::{AssertSqlSafe, Row as _, SqliteExecutor};

/// What the citizen wrote in a complaint; all of it is absent once it was erased.
#[derive(Clone, Debug)]
pub(crate) struct ComplaintTexts {
    pub message: Option<String>,
    pub happened_when: Option<String>,
    pub happened_where: Option<String>,
    pub name: Option<String>,
    pub contact: Option<String>,
    pub application_reference: Option<String>,
}

/// The complaint of a ticket number.
pub(crate) async fn find_by_ticket(
    executor: impl SqliteExecutor<'_>,
    ticket: &str,
) -> sqlx::Result<Option<ComplaintRow>> {
    let sql = AssertSqlSafe(format!("SELECT {COLUMNS} FROM complaints WHERE ticket = ?"));
    let found = sqlx::query(sql)
        .bind(ticket)
        .fetch_optional(executor)
        .await?;
    found.as_ref().map(ComplaintRow::from_row).transpose()
}

/// What the citizen wrote in a complaint.
pub(crate) async fn find_texts(
    executor: impl SqliteExecutor<'_>,
    id: i64,
) -> sqlx::Result<ComplaintTexts> {
    let row = sqlx::query(
        "SELECT message, happened_when, happened_where, name, contact, application_reference
         FROM complaints WHERE id = ?",
    )
    .bind(id)
    .fetch_one(executor)
    .await?;
    Ok(ComplaintTexts {
        message: row.try_get("message")?,
        happened_when: row.try_get("happened_when")?,
        happened_where: row.try_get("happened_where")?,
        name: row.try_get("name")?,
        contact: row.try_get("contact")?,
        application_reference: row.try_get("application_reference")?,
    })
}

/// The number of complaints that a program has probably sent.
pub(crate) async fn count_suspects(executor: impl SqliteExecutor<'_>) -> sqlx::Result<u32> {
    sqlx::query_scalar("SELECT count(*) FROM complaints WHERE suspect = 1")
        .fetch_one(executor)
        .await
}
