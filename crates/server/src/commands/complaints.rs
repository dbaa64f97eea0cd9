//! `loket-server complaints`

use super::desk::{Work, whole_text};
use super::{CommandError, block_on};
use crate::command_line::{
    AnswerOptions, AssignOptions, ComplaintsCommand, DeskOptions, ExportOptions, ListOptions,
    ShowOptions, TicketOptions,
};
use crate::complaints::Event;
use crate::staff::{Listed, Shown, StoredFile, write_table};
use loket_domain::time::{TimeZone, Timestamp};
use std::fs::{DirBuilder, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

pub(super) fn run(command: &ComplaintsCommand) -> Result<(), CommandError> {
    block_on(async {
        match command {
            ComplaintsCommand::List(options) => list(options).await,
            ComplaintsCommand::Show(options) => show(options).await,
            ComplaintsCommand::Assign(options) => assign(options).await,
            ComplaintsCommand::Answer(options) => answer(options).await,
            ComplaintsCommand::Close(options) => close(options).await,
            ComplaintsCommand::Release(options) => release(options).await,
            ComplaintsCommand::Export(options) => export(options).await,
            ComplaintsCommand::Log(options) => log(options).await,
        }
    })
}

async fn list(options: &ListOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.desk).await?;
    let desk = work.desk();
    let mut complaints = desk.list(options.suspect).await?;
    if options.overdue {
        complaints.retain(|complaint| complaint.overdue);
    }
    println!(
        "{:14} {:12} {:10} {:26} {:22} unit",
        "number", "kind", "received", "state", "answer by"
    );
    for complaint in &complaints {
        println!("{}", line(complaint));
    }
    let suspects = desk.count_suspects().await?;
    if suspects > 0 && !options.suspect {
        println!("and {suspects} that a program has probably written: --suspect shows them");
    }
    Ok(())
}

fn line(complaint: &Listed) -> String {
    let mut due = complaint.answer_by.clone().unwrap_or_default();
    if complaint.overdue {
        due.push_str(" LATE");
    }
    format!(
        "{:14} {:12} {:10} {:26} {due:22} {}",
        complaint.ticket,
        complaint.kind,
        complaint.received_on.to_string(),
        complaint.progress,
        complaint.unit.as_deref().unwrap_or("-"),
    )
}

async fn show(options: &ShowOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.of.desk).await?;
    let shown = work.desk().show(options.of.ticket).await?;
    println!("{}", in_words(&shown, &work.office.hours.time_zone));
    if let Some(folder) = &options.files_to {
        write_files(folder, &shown.files)?;
    }
    Ok(())
}

fn in_words(shown: &Shown, zone: &TimeZone) -> String {
    let listed = &shown.listed;
    let mut lines = vec![
        format!("{}  {}  {}", listed.ticket, listed.kind, listed.progress),
        format!("received: {}", listed.received_on),
    ];
    let mut fact = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            lines.push(format!("{name}: {value}"));
        }
    };
    fact("answer by", listed.answer_by.as_deref());
    fact("late", listed.overdue.then_some("yes"));
    fact("unit", listed.unit.as_deref());
    fact("permit", listed.permit_id.as_deref());
    fact("application", shown.application_reference.as_deref());
    fact("who may know the name", Some(listed.identity));
    fact("name", shown.name.as_deref());
    fact(
        "name",
        shown
            .name_withheld
            .then_some("(not for this account: the citizen complained in confidence)"),
    );
    fact("contact", shown.contact.as_deref());
    fact("when", shown.happened_when.as_deref());
    fact("where", shown.happened_where.as_deref());
    fact(
        "public register",
        Some(if shown.may_be_published {
            "its writer allows it"
        } else {
            "its writer does not allow it"
        }),
    );
    fact(
        "erased",
        shown
            .erased
            .then_some("the time for which texts are kept is over"),
    );
    if !shown.files.is_empty() {
        lines.push(format!(
            "files: {} (--files-to writes them)",
            shown.files.len()
        ));
    }
    if let Some(message) = &listed.message {
        lines.push(format!("\n{message}"));
    }
    lines.extend(shown.events.iter().map(|event| event_in_words(event, zone)));
    lines.join("\n")
}

fn event_in_words(event: &Event, zone: &TimeZone) -> String {
    let unit = event.unit.as_deref().unwrap_or("the citizen");
    let text = event
        .text
        .as_ref()
        .map(|text| format!("\n{text}"))
        .unwrap_or_default();
    format!(
        "\n{}  {}  {unit}{text}",
        local(event.at, zone),
        event.kind.code().replace('_', " ")
    )
}

/// `2026-11-24 09:00 WITA`.
fn local(at: Timestamp, zone: &TimeZone) -> String {
    let local = zone.local_time(at);
    format!("{} {} {}", local.day, local.time, zone.abbreviation)
}

/// Into a folder of their own that only this user can read. None of the files can be
/// started, and their names are ours.
fn write_files(folder: &Path, files: &[StoredFile]) -> Result<(), CommandError> {
    DirBuilder::new()
        .mode(0o700)
        .create(folder)
        .map_err(|error| {
            format!(
                "cannot make the folder {}: {error}. Name one that is not there yet.",
                folder.display()
            )
        })?;
    for file in files {
        let Some(content) = &file.content else {
            println!("{} was erased", file.name);
            continue;
        };
        let path = folder.join(&file.name);
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)?
            .write_all(content)?;
        println!("{}", path.display());
    }
    Ok(())
}

async fn assign(options: &AssignOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.of.desk).await?;
    work.desk().assign(options.of.ticket, &options.unit).await?;
    work.database.close().await;
    println!("assigned: {} to {}", options.of.ticket, options.unit);
    Ok(())
}

async fn answer(options: &AnswerOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.of.desk).await?;
    let text = whole_text(&options.text_file)?;
    work.desk().answer(options.of.ticket, &text).await?;
    work.database.close().await;
    println!("answered: {}", options.of.ticket);
    Ok(())
}

async fn close(options: &TicketOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.desk).await?;
    work.desk().close(options.ticket).await?;
    work.database.close().await;
    println!(
        "the citizen is asked to agree: {}. It is closed when they do, or when they have not \
         objected within {} working days.",
        options.ticket, work.office.complaint_rules.closing.working_days
    );
    Ok(())
}

async fn release(options: &TicketOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.desk).await?;
    work.desk().release(options.ticket).await?;
    work.database.close().await;
    println!("released: {}", options.ticket);
    Ok(())
}

async fn export(options: &ExportOptions) -> Result<(), CommandError> {
    let work = Work::begin(&options.desk).await?;
    let complaints = work.desk().list(false).await?;
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&options.file)
        .map_err(|error| {
            format!(
                "cannot write {}: {error}. Name a file that is not there yet.",
                options.file.display()
            )
        })?;
    write_table(file, &complaints)?;
    println!(
        "{} complaints in {}, which only you can read: it holds what citizens wrote",
        complaints.len(),
        options.file.display()
    );
    Ok(())
}

async fn log(options: &DeskOptions) -> Result<(), CommandError> {
    let work = Work::begin(options).await?;
    let zone = &work.office.hours.time_zone;
    for entry in work.desk().read_log().await? {
        println!(
            "{}  {:24} {:8} {:24} {}",
            local(entry.at, zone),
            entry.staff,
            if entry.done { "done" } else { "refused" },
            entry.action,
            entry.ticket.unwrap_or_default()
        );
    }
    Ok(())
}
