//! The audit log: which account did or saw what, and what was refused. Append-only.

use loket_domain::time::Timestamp;
use sqlx::{Row as _, Sqlite, SqliteExecutor, Transaction};

/// The account name under which the server itself acts.
pub const SERVER: &str = "(server)";

/// An entry to append.
pub struct NewAuditEntry<'data> {
    /// The account name as it was given, which need not exist.
    pub account: &'data str,
    /// What was done or tried.
    pub action: &'data str,
    /// The ticket number of the complaint concerned.
    pub ticket: Option<&'data str>,
    /// Whether it was done or refused.
    pub outcome: Outcome,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// The instant of the action.
    pub at: Timestamp,
    /// The account name as it was given, which need not exist.
    pub account: String,
    /// What was done or tried.
    pub action: String,
    /// The ticket number of the complaint concerned.
    pub ticket: Option<String>,
    /// Whether it was done or refused.
    pub outcome: Outcome,
}

/// How an action ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The action was permitted and done.
    Done,
    /// The action was refused.
    Refused,
}

impl Outcome {
    /// `Done` if something was permitted, else `Refused`.
    pub fn from_permission(permitted: bool) -> Self {
        if permitted {
            Outcome::Done
        } else {
            Outcome::Refused
        }
    }

    /// The name in the database.
    fn name(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
        }
    }
}

/// Appends an entry.
///
/// # Errors
/// Those of the database.
pub async fn append(
    transaction: &mut Transaction<'static, Sqlite>,
    at: Timestamp,
    entry: &NewAuditEntry<'_>,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO staff_log (position, at, staff_name, action, ticket, outcome)
         VALUES ((SELECT ifnull(max(position) + 1, 0) FROM staff_log), ?, ?, ?, ?, ?)",
    )
    .bind(at.unix_seconds())
    .bind(entry.account)
    .bind(entry.action)
    .bind(entry.ticket)
    .bind(entry.outcome.name())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Reads the whole log, oldest entry first.
///
/// # Errors
/// Those of the database.
pub async fn read(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Vec<AuditEntry>> {
    let rows = sqlx::query(
        "SELECT at, staff_name, action, ticket, outcome FROM staff_log ORDER BY position",
    )
    .fetch_all(executor)
    .await?;
    rows.iter()
        .map(|row| {
            let outcome: &str = row.try_get("outcome")?;
            Ok(AuditEntry {
                at: Timestamp::from_unix_seconds(row.try_get("at")?),
                account: row.try_get("staff_name")?,
                action: row.try_get("action")?,
                ticket: row.try_get("ticket")?,
                outcome: Outcome::from_permission(outcome == Outcome::Done.name()),
            })
        })
        .collect()
}
