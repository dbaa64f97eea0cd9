//! Who of the staff did or saw what. Only ever added to.

use loket_domain::time::Timestamp;
use sqlx::{Row as _, Sqlite, SqliteExecutor, Transaction};

/// An entry on its way into the log.
pub struct Entry<'data> {
    /// The name of the account, as it was given.
    pub staff: &'data str,
    /// What was done.
    pub action: &'data str,
    /// The complaint.
    pub ticket: Option<&'data str>,
    /// Whether it was done, or refused.
    pub done: bool,
}

/// The name under which the server itself does something.
pub const SERVER: &str = "(server)";

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// When.
    pub at: Timestamp,
    /// The name of the account, as it was given.
    pub staff: String,
    /// What was done.
    pub action: String,
    /// The complaint.
    pub ticket: Option<String>,
    /// Whether it was done, or refused.
    pub done: bool,
}

/// Adds an entry.
///
/// # Errors
/// Those of the database.
pub async fn write(
    transaction: &mut Transaction<'static, Sqlite>,
    at: Timestamp,
    entry: &Entry<'_>,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO staff_log (position, at, staff_name, action, ticket, outcome)
         VALUES ((SELECT ifnull(max(position) + 1, 0) FROM staff_log), ?, ?, ?, ?, ?)",
    )
    .bind(at.unix_seconds())
    .bind(entry.staff)
    .bind(entry.action)
    .bind(entry.ticket)
    .bind(if entry.done { "done" } else { "refused" })
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The whole log, oldest first.
///
/// # Errors
/// Those of the database.
pub async fn read(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Vec<Logged>> {
    let rows = sqlx::query(
        "SELECT at, staff_name, action, ticket, outcome FROM staff_log ORDER BY position",
    )
    .fetch_all(executor)
    .await?;
    rows.iter()
        .map(|row| {
            let outcome: String = row.try_get("outcome")?;
            Ok(Logged {
                at: Timestamp::from_unix_seconds(row.try_get("at")?),
                staff: row.try_get("staff_name")?,
                action: row.try_get("action")?,
                ticket: row.try_get("ticket")?,
                done: outcome == "done",
            })
        })
        .collect()
}
