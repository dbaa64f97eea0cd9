//! Accounts of the staff.

use super::log::{self, Entry};
use crate::database::Database;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use loket_domain::time::Timestamp;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Role {
    /// Keeps accounts and reads the log; sees no complaint.
    Administrator,
    /// Handles complaints, but sees no report of corruption.
    Handler,
    /// Sees and handles everything, reports of corruption too.
    Oversight,
    /// Sees and answers what was assigned to its unit, but no report of corruption, and
    /// nobody's name who complained in confidence.
    Unit,
}

const ROLES: [(Role, &str); 4] = [
    (Role::Administrator, "administrator"),
    (Role::Handler, "handler"),
    (Role::Oversight, "oversight"),
    (Role::Unit, "unit"),
];

impl Role {
    /// Its name in the database and on the command line.
    pub fn name(self) -> &'static str {
        let entry = ROLES.iter().find(|(role, _)| *role == self);
        entry.map_or("", |(_, name)| name)
    }

    fn of_name(name: &str) -> sqlx::Result<Self> {
        let entry = ROLES.iter().find(|(_, other)| *other == name);
        let role = entry.map(|(role, _)| *role);
        role.ok_or_else(|| sqlx::Error::Decode("the column role cannot be read".into()))
    }
}

/// An account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Its id in the database.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The unit that citizens see beside an answer.
    pub unit: String,
    /// Whether it can be used no more.
    pub disabled: bool,
}

/// An account on its way into the database.
pub struct NewAccount<'data> {
    /// Its name.
    pub name: &'data str,
    /// What it may do.
    pub role: Role,
    /// The unit that citizens see beside an answer.
    pub unit: &'data str,
    /// Its password.
    pub password: &'data str,
}

/// Why something about an account cannot be done.
#[derive(Debug)]
pub enum AccountFault {
    /// No account has this name and this password, or it is disabled.
    NotKnown,
    /// Another account has this name.
    NameTaken,
    /// The password is too short.
    PasswordTooShort,
    /// The name or the unit is empty, or has characters that do not belong in one.
    BadName,
    /// There is no account with this name.
    NoSuchAccount,
    /// The system's source of randomness failed.
    Hashing,
    /// The database failed.
    Database(sqlx::Error),
}

/// The shortest password, in characters (NIST SP 800-63B asks for 8 at least; nothing
/// slows guesses down for somebody who has a copy of the file).
pub const SHORTEST_PASSWORD: usize = 12;

/// All accounts by name.
///
/// # Errors
/// Those of the database.
pub async fn accounts(database: &Database) -> sqlx::Result<Vec<Account>> {
    let rows = sqlx::query("SELECT id, name, role, unit, disabled FROM staff ORDER BY name")
        .fetch_all(database.readers())
        .await?;
    rows.iter().map(account).collect()
}

fn account(row: &SqliteRow) -> sqlx::Result<Account> {
    Ok(Account {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        role: Role::of_name(row.try_get("role")?)?,
        unit: row.try_get("unit")?,
        disabled: row.try_get("disabled")?,
    })
}

/// Adds an account; the log says by whom.
///
/// # Errors
/// [`AccountFault`].
pub async fn add(
    database: &Database,
    by: &str,
    new: &NewAccount<'_>,
    now: Timestamp,
) -> Result<(), AccountFault> {
    let is_plain = |text: &str| {
        !text.trim().is_empty() && text == text.trim() && !text.chars().any(char::is_control)
    };
    if !is_plain(new.name) || !is_plain(new.unit) {
        return Err(AccountFault::BadName);
    }
    if new.password.chars().count() < SHORTEST_PASSWORD {
        return Err(AccountFault::PasswordTooShort);
    }
    let hash = Argon2::default()
        .hash_password(new.password.as_bytes())
        .map_err(|_| AccountFault::Hashing)?
        .to_string();
    let mut transaction = database.begin_write().await?;
    let taken: Option<i64> = sqlx::query_scalar("SELECT id FROM staff WHERE name = ?")
        .bind(new.name)
        .fetch_optional(&mut *transaction)
        .await?;
    if taken.is_some() {
        return Err(AccountFault::NameTaken);
    }
    sqlx::query("INSERT INTO staff (name, role, unit, password_hash) VALUES (?, ?, ?, ?)")
        .bind(new.name)
        .bind(new.role.name())
        .bind(new.unit)
        .bind(hash)
        .execute(&mut *transaction)
        .await?;
    let action = format!("add account {} as {}", new.name, new.role.name());
    log::write(&mut transaction, now, &entry(by, &action, true)).await?;
    transaction.commit().await?;
    Ok(())
}

/// Makes an account unusable.
///
/// # Errors
/// [`AccountFault`].
pub async fn disable(
    database: &Database,
    by: &str,
    name: &str,
    now: Timestamp,
) -> Result<(), AccountFault> {
    let mut transaction = database.begin_write().await?;
    let changed = sqlx::query("UPDATE staff SET disabled = 1 WHERE name = ?")
        .bind(name)
        .execute(&mut *transaction)
        .await?;
    if changed.rows_affected() == 0 {
        return Err(AccountFault::NoSuchAccount);
    }
    let action = format!("disable account {name}");
    log::write(&mut transaction, now, &entry(by, &action, true)).await?;
    transaction.commit().await?;
    Ok(())
}

/// The account of a name and its password. What does not fit is logged.
///
/// # Errors
/// [`AccountFault`].
pub async fn sign_in(
    database: &Database,
    name: &str,
    password: &str,
    now: Timestamp,
) -> Result<Account, AccountFault> {
    let found = sqlx::query(
        "SELECT id, name, role, unit, disabled, password_hash FROM staff WHERE name = ?",
    )
    .bind(name)
    .fetch_optional(database.readers())
    .await?;
    if let Some(row) = &found {
        let stored: String = row.try_get("password_hash")?;
        let account = account(row)?;
        if fits(&stored, password) && !account.disabled {
            return Ok(account);
        }
    }
    let mut transaction = database.begin_write().await?;
    log::write(&mut transaction, now, &entry(name, "sign in", false)).await?;
    transaction.commit().await?;
    Err(AccountFault::NotKnown)
}

fn fits(stored: &str, password: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

fn entry<'data>(staff: &'data str, action: &'data str, done: bool) -> Entry<'data> {
    Entry {
        staff,
        action,
        ticket: None,
        done,
    }
}

impl From<sqlx::Error> for AccountFault {
    fn from(error: sqlx::Error) -> Self {
        AccountFault::Database(error)
    }
}

impl std::fmt::Display for AccountFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AccountFault::NotKnown => f.write_str(
                "no account has this name and this password, or it is disabled.\n\
                 Check both; an administrator can list the accounts with `loket-server staff list`.",
            ),
            AccountFault::NameTaken => {
                f.write_str("another account has this name: choose another one.")
            }
            AccountFault::PasswordTooShort => write!(
                f,
                "the password has fewer than {SHORTEST_PASSWORD} characters: choose a longer one, \
                 such as four words."
            ),
            AccountFault::BadName => f.write_str(
                "the name or the unit is empty, or has spaces around it or control characters.",
            ),
            AccountFault::NoSuchAccount => f.write_str(
                "there is no account with this name; `loket-server staff list` has them all.",
            ),
            AccountFault::Hashing => {
                f.write_str("the password could not be hashed: the system gave no random numbers.")
            }
            AccountFault::Database(error) => write!(f, "the database failed: {error}"),
        }
    }
}

impl std::error::Error for AccountFault {}
