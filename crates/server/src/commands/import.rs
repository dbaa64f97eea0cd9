//! `loket-server import`

use super::serve::stop_signal;
use super::{CommandError, check_content};
use crate::clock::system_clock;
use crate::command_line::{ImportCommand, ImportFigures};
use crate::content::Content;
use crate::database::Database;
use crate::figures::FigureKind;
use crate::import::{self, Counts, Imported, ImportedFigures, Target};

const NO_ZONE: &str = "the zone of the times is not said: OSS writes them without one, and a \
                       wrong guess moves every deadline.\n\
                       Name it with --time-zone WIB, WITA, WIT or an offset such as +08:00; ask \
                       OSS which one is meant.";

pub(super) fn run(command: &ImportCommand) -> Result<(), CommandError> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?
        .block_on(import(command))
}

async fn import(command: &ImportCommand) -> Result<(), CommandError> {
    let into = match command {
        ImportCommand::Applications(options) => &options.into,
        ImportCommand::Oss(options) if options.time_zone.is_none() => return Err(NO_ZONE.into()),
        ImportCommand::Oss(options) => &options.into,
        ImportCommand::Integrity(options) | ImportCommand::Evaluation(options) => &options.into,
    };
    let content = check_content::load(&into.content.content)?;
    let database = Database::open(&into.database).await?;
    let result = import_into(command, &database, &content).await;
    database.close().await;
    println!("{}", result?);
    Ok(())
}

async fn import_into(
    command: &ImportCommand,
    database: &Database,
    content: &Content,
) -> Result<String, CommandError> {
    let secret = database.secret_key().await?;
    let target = Target {
        database,
        secret: &secret,
        content,
        now: system_clock()(),
    };
    let stop = stop_signal()?;
    match command {
        ImportCommand::Applications(options) => {
            let codes = options.issue_codes.as_deref();
            let imported =
                import::applications(&target, &options.file, options.format, codes, stop).await?;
            Ok(in_words(&imported))
        }
        ImportCommand::Oss(options) => {
            let minutes = options.time_zone.ok_or(NO_ZONE)?;
            let imported = import::oss(&target, &options.file, minutes, stop).await?;
            Ok(in_words(&imported))
        }
        ImportCommand::Integrity(options) => figures(&target, FigureKind::Integrity, options).await,
        ImportCommand::Evaluation(options) => {
            figures(&target, FigureKind::Evaluation, options).await
        }
    }
}

async fn figures(
    target: &Target<'_>,
    kind: FigureKind,
    options: &ImportFigures,
) -> Result<String, CommandError> {
    let imported = import::figures(target, kind, &options.file, options.format).await?;
    let ImportedFigures { added, known } = imported;
    Ok(format!("imported: {added} new and {known} known entries"))
}

fn in_words(imported: &Imported) -> String {
    let Counts {
        new_applications,
        known_applications,
        new_events,
        known_events,
    } = imported.counts;
    format!(
        "imported: {new_applications} new and {known_applications} known applications, \
         {new_events} new and {known_events} known events; {}",
        imported.speed
    )
}
