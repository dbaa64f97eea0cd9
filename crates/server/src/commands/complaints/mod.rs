//! `loket-server complaints`

mod audit_log;
mod evidence_files;
mod export;
mod list;
mod show;
mod wording;

use super::error::CommandError;
use super::input::read_text;
use super::runtime::block_on;
use super::staff_errors::complaint_error;
use super::staff_session::StaffSession;
use crate::command_line::{AnswerOptions, AssignOptions, ComplaintsCommand, TicketOptions};

pub(super) fn run(command: &ComplaintsCommand) -> Result<(), CommandError> {
    block_on(async {
        match command {
            ComplaintsCommand::List(options) => list::run(options).await,
            ComplaintsCommand::Show(options) => show::run(options).await,
            ComplaintsCommand::Assign(options) => assign(options).await,
            ComplaintsCommand::Answer(options) => answer(options).await,
            ComplaintsCommand::Close(options) => close(options).await,
            ComplaintsCommand::Release(options) => release(options).await,
            ComplaintsCommand::Export(options) => export::run(options).await,
            ComplaintsCommand::Log(options) => audit_log::run(options).await,
        }
    })
}

async fn assign(options: &AssignOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.complaint.staff).await?;
    let ticket = options.complaint.ticket;
    let assigned = session.complaints().assign(ticket, &options.unit).await;
    assigned.map_err(complaint_error)?;
    session.database.close().await;
    println!("assigned: {ticket} to {}", options.unit);
    Ok(())
}

async fn answer(options: &AnswerOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.complaint.staff).await?;
    let text = read_text(&options.text_file)?;
    let ticket = options.complaint.ticket;
    let answered = session.complaints().answer(ticket, &text).await;
    answered.map_err(complaint_error)?;
    session.database.close().await;
    println!("answered: {ticket}");
    Ok(())
}

async fn close(options: &TicketOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.staff).await?;
    let closed = session.complaints().close(options.ticket).await;
    closed.map_err(complaint_error)?;
    session.database.close().await;
    println!(
        "the citizen is asked to agree: {}. It is closed when they do, or when they have not \
         objected within {} working days.",
        options.ticket, session.office.complaint_rules.closing.working_days
    );
    Ok(())
}

async fn release(options: &TicketOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.staff).await?;
    let released = session.complaints().release(options.ticket).await;
    released.map_err(complaint_error)?;
    session.database.close().await;
    println!("released: {}", options.ticket);
    Ok(())
}
