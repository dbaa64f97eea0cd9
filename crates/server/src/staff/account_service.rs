//! Signing in, and adding and disabling accounts. Each change and each failed sign-in is
//! recorded in the audit log.

use super::account::{Account, NewAccount};
use super::password::{self, MIN_PASSWORD_LENGTH, NoRandomness};
use super::storage;
use crate::audit_log::{self, NewAuditEntry, Outcome};
use crate::database::Database;
use loket_domain::time::Timestamp;
use sqlx::{Sqlite, Transaction};

/// Why an operation on an account failed.
#[derive(Debug)]
pub enum AccountError {
    /// No enabled account has this name and this password.
    InvalidCredentials,
    /// Another account has this name.
    NameTaken,
    /// The password has fewer than [`MIN_PASSWORD_LENGTH`] characters.
    PasswordTooShort,
    /// The name or the unit is empty, has white space around it, or has control characters.
    InvalidName,
    /// There is no account with this name.
    NotFound,
    /// The system's source of random numbers failed.
    NoRandomness,
    /// The database failed.
    Database(sqlx::Error),
}

/// All accounts, ordered by name.
///
/// # Errors
/// Those of the database.
pub async fn list_accounts(database: &Database) -> sqlx::Result<Vec<Account>> {
    storage::list(database.readers()).await
}

/// Adds an account in the name of another one, `by`.
///
/// # Errors
/// [`AccountError`]; nothing was changed then.
pub async fn add_account(
    database: &Database,
    by: &str,
    new: &NewAccount<'_>,
    now: Timestamp,
) -> Result<(), AccountError> {
    if !is_valid_name(new.name) || !is_valid_name(new.unit) {
        return Err(AccountError::InvalidName);
    }
    if new.password.chars().count() < MIN_PASSWORD_LENGTH {
        return Err(AccountError::PasswordTooShort);
    }
    let hash = password::hash(new.password)?;
    let mut transaction = database.begin_write().await?;
    if storage::find(&mut *transaction, new.name).await?.is_some() {
        return Err(AccountError::NameTaken);
    }
    storage::insert(&mut *transaction, new, &hash).await?;
    let action = format!("add account {} as {}", new.name, new.role.name());
    record(&mut transaction, now, by, &action, Outcome::Done).await?;
    transaction.commit().await?;
    Ok(())
}

/// Disables an account in the name of another one, `by`.
///
/// # Errors
/// [`AccountError`]; nothing was changed then.
pub async fn disable_account(
    database: &Database,
    by: &str,
    name: &str,
    now: Timestamp,
) -> Result<(), AccountError> {
    let mut transaction = database.begin_write().await?;
    if !storage::disable(&mut *transaction, name).await? {
        return Err(AccountError::NotFound);
    }
    let action = format!("disable account {name}");
    record(&mut transaction, now, by, &action, Outcome::Done).await?;
    transaction.commit().await?;
    Ok(())
}

/// The account of a name and its password.
///
/// # Errors
/// [`AccountError::InvalidCredentials`], which the audit log records, or that the database
/// failed.
pub async fn sign_in(
    database: &Database,
    name: &str,
    password: &str,
    now: Timestamp,
) -> Result<Account, AccountError> {
    if let Some((account, hash)) = storage::find(database.readers(), name).await?
        && password::verify(password, &hash)
        && !account.disabled
    {
        return Ok(account);
    }
    let mut transaction = database.begin_write().await?;
    record(&mut transaction, now, name, "sign in", Outcome::Refused).await?;
    transaction.commit().await?;
    Err(AccountError::InvalidCredentials)
}

fn is_valid_name(text: &str) -> bool {
    !text.trim().is_empty() && text == text.trim() && !text.chars().any(char::is_control)
}

async fn record(
    transaction: &mut Transaction<'static, Sqlite>,
    now: Timestamp,
    account: &str,
    action: &str,
    outcome: Outcome,
) -> sqlx::Result<()> {
    let entry = NewAuditEntry {
        account,
        action,
        ticket: None,
        outcome,
    };
    audit_log::append(transaction, now, &entry).await
}

impl From<sqlx::Error> for AccountError {
    fn from(error: sqlx::Error) -> Self {
        AccountError::Database(error)
    }
}

impl From<NoRandomness> for AccountError {
    fn from(NoRandomness: NoRandomness) -> Self {
        AccountError::NoRandomness
    }
}
