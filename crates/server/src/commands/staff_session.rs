//! Signing in, for the commands of the staff.

use super::check_content;
use super::error::CommandError;
use super::input::{prompt_password, read_first_line};
use super::staff_errors::account_error;
use crate::clock::system_clock;
use crate::command_line::StaffOptions;
use crate::database::Database;
use crate::staff::{self, Account, ComplaintService};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;

/// A signed-in account and what its commands work with.
pub(super) struct StaffSession {
    pub account: Account,
    pub database: Database,
    pub office: Office,
    pub now: Timestamp,
}

impl StaffSession {
    /// Opens the database and signs in.
    pub async fn open(options: &StaffOptions) -> Result<Self, CommandError> {
        let content = check_content::load(&options.target.content.content)?;
        let database = Database::open(&options.target.database).await?;
        let now = system_clock()();
        let account = sign_in(options, &database, now).await?;
        Ok(Self {
            account,
            database,
            office: content.office,
            now,
        })
    }

    /// The complaints, for this account.
    pub fn complaints(&self) -> ComplaintService<'_> {
        ComplaintService {
            account: &self.account,
            database: &self.database,
            office: &self.office,
            now: self.now,
        }
    }
}

/// Signs in to the account that the options name.
pub(super) async fn sign_in(
    options: &StaffOptions,
    database: &Database,
    now: Timestamp,
) -> Result<Account, CommandError> {
    let Some(name) = &options.account else {
        return Err("who is at work? Name the account with --as or LOKET_STAFF.".into());
    };
    let password = match &options.password_file {
        Some(file) => read_first_line(file)?,
        None => prompt_password(&format!("Password of {name}: "))?,
    };
    let account = staff::sign_in(database, name, &password, now).await;
    Ok(account.map_err(account_error)?)
}
