//! `loket-server staff`

use super::desk::{Work, asked_for, first_line, who};
use super::{CommandError, block_on, check_content};
use crate::clock::system_clock;
use crate::command_line::{AddOptions, DeskOptions, DisableOptions, StaffCommand};
use crate::database::Database;
use crate::staff::{NewAccount, Role, accounts, add, disable};

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
    check_content::load(&options.desk.at.content.content)?;
    let database = Database::open(&options.desk.at.database).await?;
    let now = system_clock()();
    let by = if accounts(&database).await?.is_empty() {
        if options.role != Role::Administrator {
            return Err(
                "the first account has to be an administrator, who then adds the others: \
                        --role administrator."
                    .into(),
            );
        }
        "(first account)".to_owned()
    } else {
        let account = who(&options.desk, &database, now).await?;
        administrators_only(account.role)?;
        account.name
    };
    let password = match &options.new_password_file {
        Some(file) => first_line(file)?,
        None => {
            let first = asked_for(&format!("New password of {}: ", options.name))?;
            if asked_for("The same again: ")? != first {
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
    add(&database, &by, &new, now).await?;
    database.close().await;
    println!("added: {} ({})", options.name, options.role.name());
    Ok(())
}

async fn list_accounts(options: &DeskOptions) -> Result<(), CommandError> {
    let work = Work::begin(options).await?;
    administrators_only(work.account.role)?;
    for account in accounts(&work.database).await? {
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
    let work = Work::begin(&options.desk).await?;
    administrators_only(work.account.role)?;
    if work.account.name == options.name {
        return Err("nobody disables their own account: another administrator has to.".into());
    }
    disable(&work.database, &work.account.name, &options.name, work.now).await?;
    work.database.close().await;
    println!("disabled: {}", options.name);
    Ok(())
}

fn administrators_only(role: Role) -> Result<(), CommandError> {
    if role == Role::Administrator {
        return Ok(());
    }
    Err("only an administrator keeps accounts.".into())
}
