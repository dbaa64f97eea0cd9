//! `loket-server staff`

use super::check_content;
use super::error::CommandError;
use super::input::{prompt_password, read_first_line};
use super::runtime::block_on;
use super::staff_errors::account_error;
use super::staff_session::{StaffSession, sign_in};
use crate::clock::system_clock;
use crate::command_line::{AddOptions, DisableOptions, StaffCommand, StaffOptions};
use crate::database::Database;
use crate::staff::{self, NewAccount, Role};

pub(super) fn run(command: &StaffCommand) -> Result<(), CommandError> {
    block_on(async {
        match command {
            StaffCommand::Add(options) => add_account(options).await,
            StaffCommand::List(options) => list_accounts(options).await,
            StaffCommand::Disable(options) => disable_account(options).await,
        }
    })
}

async fn add_account(options: &AddOptions) -> Result<(), CommandError> {
    check_content::load(&options.staff.target.content.content)?;
    let database = Database::open(&options.staff.target.database).await?;
    let now = system_clock()();
    let by = if staff::list_accounts(&database).await?.is_empty() {
        if options.role != Role::Administrator {
            return Err(
                "the first account has to be an administrator, who then adds the others: \
                        --role administrator."
                    .into(),
            );
        }
        "(first account)".to_owned()
    } else {
        let account = sign_in(&options.staff, &database, now).await?;
        administrators_only(account.role)?;
        account.name
    };
    let password = match &options.new_password_file {
        Some(file) => read_first_line(file)?,
        None => {
            let first = prompt_password(&format!("New password of {}: ", options.name))?;
            if prompt_password("The same again: ")? != first {
                return Err("the two passwords differ: nothing was added.".into());
            }
            first
        }
    };
    let new = NewAccount {
        name: &options.name,
        role: options.role,
        unit: &options.unit,
        password: &password,
    };
    let added = staff::add_account(&database, &by, &new, now).await;
    added.map_err(account_error)?;
    database.close().await;
    println!("added: {} ({})", options.name, options.role.name());
    Ok(())
}

async fn list_accounts(options: &StaffOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(options).await?;
    administrators_only(session.account.role)?;
    for account in staff::list_accounts(&session.database).await? {
        let state = if account.disabled { "  disabled" } else { "" };
        println!(
            "{:24} {:14} {}{state}",
            account.name,
            account.role.name(),
            account.unit
        );
    }
    Ok(())
}

async fn disable_account(options: &DisableOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.staff).await?;
    administrators_only(session.account.role)?;
    if session.account.name == options.name {
        return Err("nobody disables their own account: another administrator has to.".into());
    }
    let StaffSession { database, .. } = &session;
    let by = &session.account.name;
    let disabled = staff::disable_account(database, by, &options.name, session.now).await;
    disabled.map_err(account_error)?;
    database.close().await;
    println!("disabled: {}", options.name);
    Ok(())
}

fn administrators_only(role: Role) -> Result<(), CommandError> {
    if role == Role::Administrator {
        return Ok(());
    }
    Err("only an administrator keeps accounts.".into())
}
