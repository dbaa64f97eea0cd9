//! SQL of the table of staff accounts.

use super::account::{Account, NewAccount, Role};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteExecutor};

/// All accounts, ordered by name.
pub(super) async fn list(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Vec<Account>> {
    let rows = sqlx::query("SELECT id, name, role, unit, disabled FROM staff ORDER BY name")
        .fetch_all(executor)
        .await?;
    rows.iter().map(account).collect()
}

/// The account of a name, with the hash of its password.
pub(super) async fn find(
    executor: impl SqliteExecutor<'_>,
    name: &str,
) -> sqlx::Result<Option<(Account, String)>> {
    let row = sqlx::query(
        "SELECT id, name, role, unit, disabled, password_hash FROM staff WHERE name = ?",
    )
    .bind(name)
    .fetch_optional(executor)
    .await?;
    row.map(|row| Ok((account(&row)?, row.try_get("password_hash")?)))
        .transpose()
}

/// Adds an account.
pub(super) async fn insert(
    executor: impl SqliteExecutor<'_>,
    new: &NewAccount<'_>,
    password_hash: &str,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO staff (name, role, unit, password_hash) VALUES (?, ?, ?, ?)")
        .bind(new.name)
        .bind(new.role.name())
        .bind(new.unit)
        .bind(password_hash)
        .execute(executor)
        .await?;
    Ok(())
}

/// Disables the account of a name; `false` if there is none.
pub(super) async fn disable(executor: impl SqliteExecutor<'_>, name: &str) -> sqlx::Result<bool> {
    let changed = sqlx::query("UPDATE staff SET disabled = 1 WHERE name = ?")
        .bind(name)
        .execute(executor)
        .await?;
    Ok(changed.rows_affected() > 0)
}

fn account(row: &SqliteRow) -> sqlx::Result<Account> {
    let role = Role::from_name(row.try_get("role")?);
    Ok(Account {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        role: role.ok_or_else(|| sqlx::Error::Decode("the column role cannot be read".into()))?,
        unit: row.try_get("unit")?,
        disabled: row.try_get("disabled")?,
    })
}
