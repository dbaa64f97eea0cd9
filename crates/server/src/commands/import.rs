//! `loket-server import`

use super::check_content;
use super::error::CommandError;
use super::serve::stop_signal;
use crate::clock::system_clock;
use crate::command_line::{ImportCommand, ImportReportedMetrics};
use crate::content::Content;
use crate::database::{Database, load_or_generate_secret_key};
use crate::import::{
    ImportCounts, ImportReport, ImportTarget, ReportedMetricsCounts, import_applications,
    import_oss, import_reported_metrics,
};
use crate::reported_metrics::MetricsKind;

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
    let target = match command {
        ImportCommand::Applications(options) => &options.target,
        ImportCommand::Oss(options) if options.time_zone.is_none() => return Err(NO_ZONE.into()),
        ImportCommand::Oss(options) => &options.target,
        ImportCommand::Integrity(options) | ImportCommand::Evaluation(options) => &options.target,
    };
    let content = check_content::load(&target.content.content)?;
    let database = Database::open(&target.database).await?;
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
    let secret = load_or_generate_secret_key(database).await?;
    let target = ImportTarget {
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
                import_applications(&target, &options.file, options.format, codes, stop).await?;
            Ok(in_words(&imported))
        }
        ImportCommand::Oss(options) => {
            let minutes = options.time_zone.ok_or(NO_ZONE)?;
            let imported = import_oss(&target, &options.file, minutes, stop).await?;
            Ok(in_words(&imported))
        }
        ImportCommand::Integrity(options) => {
            reported_metrics(&target, MetricsKind::Integrity, options).await
        }
        ImportCommand::Evaluation(options) => {
            reported_metrics(&target, MetricsKind::Evaluation, options).await
        }
    }
}

async fn reported_metrics(
    target: &ImportTarget<'_>,
    kind: MetricsKind,
    options: &ImportReportedMetrics,
) -> Result<String, CommandError> {
    let imported = import_reported_metrics(target, kind, &options.file, options.format).await?;
    let ReportedMetricsCounts { added, known } = imported;
    Ok(format!("imported: {added} new and {known} known entries"))
}

fn in_words(report: &ImportReport) -> String {
    let ImportCounts {
        new_applications,
        known_applications,
        new_events,
        known_events,
    } = report.counts;
    format!(
        "imported: {new_applications} new and {known_applications} known applications, \
         {new_events} new and {known_events} known events; {}",
        report.throughput
    )
}
