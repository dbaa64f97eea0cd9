//! Who is at work, for the commands of the staff.

use super::{CommandError, check_content};
use crate::clock::system_clock;
use crate::command_line::DeskOptions;
use crate::database::Database;
use crate::staff::{Account, Desk, sign_in};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use std::io::{BufRead as _, IsTerminal as _, Read as _};
use std::path::Path;

/// What a command of the staff works with.
pub(super) struct Work {
    pub account: Account,
    pub database: Database,
    pub office: Office,
    pub now: Timestamp,
}

impl Work {
    /// Opens the database for somebody who has an account.
    pub async fn begin(options: &DeskOptions) -> Result<Self, CommandError> {
        let content = check_content::load(&options.at.content.content)?;
        let database = Database::open(&options.at.database).await?;
        let now = system_clock()();
        let account = who(options, &database, now).await?;
        Ok(Self {
            account,
            database,
            office: content.office,
            now,
        })
    }

    pub fn desk(&self) -> Desk<'_> {
        Desk {
            account: &self.account,
            database: &self.database,
            office: &self.office,
            now: self.now,
        }
    }
}

/// The account that is at work.
pub(super) async fn who(
    options: &DeskOptions,
    database: &Database,
    now: Timestamp,
) -> Result<Account, CommandError> {
    let Some(name) = &options.account else {
        return Err("who is at work? Name the account with --as or LOKET_STAFF.".into());
    };
    let password = match &options.password_file {
        Some(file) => first_line(file)?,
        None => asked_for(&format!("Password of {name}: "))?,
    };
    Ok(sign_in(database, name, &password, now).await?)
}

/// The first line of a file, or of standard input.
pub(super) fn first_line(file: &Path) -> Result<String, CommandError> {
    let mut line = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_line(&mut line)?;
    } else {
        let opened = std::fs::File::open(file).map_err(|error| unreadable(file, &error))?;
        std::io::BufReader::new(opened)
            .read_line(&mut line)
            .map_err(|error| unreadable(file, &error))?;
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Everything in a file, or in standard input.
pub(super) fn whole_text(file: &Path) -> Result<String, CommandError> {
    if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

/// What somebody types without its being seen.
pub(super) fn asked_for(prompt: &str) -> Result<String, CommandError> {
    if !std::io::stdin().is_terminal() {
        return Err(
            "there is nobody to ask for the password: name a file that holds it \
             (--help says with which option)."
                .into(),
        );
    }
    Ok(rpassword::prompt_password(prompt)?)
}

fn unreadable(file: &Path, error: &std::io::Error) -> CommandError {
    format!("cannot read {}: {error}", file.display()).into()
}
