//! SQL of erasing what citizens wrote.

use super::complaints::{COLUMNS, ComplaintRow};
use loket_domain::time::Timestamp;
use sqlx::{AssertSqlSafe, Sqlite, SqliteExecutor, Transaction};

/// The complaints received before an instant whose texts are not erased yet.
pub(crate) async fn list_not_erased(
    executor: impl SqliteExecutor<'_>,
    received_before: Timestamp,
) -> sqlx::Result<Vec<ComplaintRow>> {
    let sql = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM complaints WHERE erased_at IS NULL AND received_at < ? ORDER BY id"
    ));
    let rows = sqlx::query(sql)
        .bind(received_before.unix_seconds())
        .fetch_all(executor)
        .await?;
    rows.iter().map(ComplaintRow::from_row).collect()
}

/// Erases what the citizen wrote: in the complaint, its events and its evidence.
pub(crate) async fn erase(
    transaction: &mut Transaction<'static, Sqlite>,
    id: i64,
    now: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE complaints SET message = NULL, happened_when = NULL, happened_where = NULL,
                name = NULL, contact = NULL, application_reference = NULL, erased_at = ?
         WHERE id = ?",
    )
    .bind(now.unix_seconds())
    .bind(id)
    .execute(&mut **transaction)
    .await?;
    sqlx::query("UPDATE complaint_events SET text = NULL WHERE complaint_id = ?")
        .bind(id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query("UPDATE complaint_evidence SET content = NULL WHERE complaint_id = ?")
        .bind(id)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
