//! What can be set for the work of the staff.

use super::ImportInto;
use crate::staff::Role;
use clap::{Args, Subcommand};
use loket_domain::codes::Ticket;
use std::path::PathBuf;

/// What to do with complaints.
#[derive(Subcommand)]
pub enum ComplaintsCommand {
    /// List the complaints that this account may see, the most urgent first
    List(ListOptions),
    /// Show a complaint; the log keeps that it was seen
    Show(ShowOptions),
    /// Give a complaint to a unit
    Assign(AssignOptions),
    /// Answer a complaint; the citizen sees the answer and the unit, no name
    Answer(AnswerOptions),
    /// Ask the citizen to agree that it is settled
    Close(TicketOptions),
    /// Release a complaint and its first answer for the public register
    Release(TicketOptions),
    /// Write the list as a table (CSV)
    Export(ExportOptions),
    /// Print who did and saw what
    Log(DeskOptions),
}

/// What to do with accounts.
#[derive(Subcommand)]
pub enum StaffCommand {
    /// Add an account. The first one is an administrator and needs nobody's password
    Add(AddOptions),
    /// List the accounts
    List(DeskOptions),
    /// Make an account unusable
    Disable(DisableOptions),
}

/// Where the complaints are, and who is at work.
#[derive(Args)]
pub struct DeskOptions {
    /// The name of the account
    #[arg(long = "as", value_name = "ACCOUNT", env = "LOKET_STAFF")]
    pub account: Option<String>,

    /// A file with the account's password in its first line; - is standard input. Asked
    /// for when it is not given
    #[arg(long, value_name = "FILE", env = "LOKET_STAFF_PASSWORD_FILE")]
    pub password_file: Option<PathBuf>,

    /// Where the complaints are.
    #[command(flatten)]
    pub at: ImportInto,
}

/// How to list.
#[derive(Args)]
pub struct ListOptions {
    /// Only those that the office is late with
    #[arg(long)]
    pub overdue: bool,

    /// Those that a program has probably written, instead of the others
    #[arg(long)]
    pub suspect: bool,

    /// Who is at work.
    #[command(flatten)]
    pub desk: DeskOptions,
}

/// One complaint.
#[derive(Args)]
pub struct TicketOptions {
    /// The number of the complaint
    #[arg(value_parser = parse_ticket)]
    pub ticket: Ticket,

    /// Who is at work.
    #[command(flatten)]
    pub desk: DeskOptions,
}

/// How to show.
#[derive(Args)]
pub struct ShowOptions {
    /// Write its files to this folder, which must not be there yet. Open them with care:
    /// they come from strangers
    #[arg(long, value_name = "FOLDER")]
    pub files_to: Option<PathBuf>,

    /// Which one.
    #[command(flatten)]
    pub of: TicketOptions,
}

/// How to assign.
#[derive(Args)]
pub struct AssignOptions {
    /// The unit, as citizens know it
    #[arg(long)]
    pub unit: String,

    /// Which one.
    #[command(flatten)]
    pub of: TicketOptions,
}

/// How to answer.
#[derive(Args)]
pub struct AnswerOptions {
    /// A file with the answer; - is standard input
    #[arg(long, value_name = "FILE")]
    pub text_file: PathBuf,

    /// Which one.
    #[command(flatten)]
    pub of: TicketOptions,
}

/// How to export.
#[derive(Args)]
pub struct ExportOptions {
    /// The file to write, which must not be there yet
    pub file: PathBuf,

    /// Who is at work.
    #[command(flatten)]
    pub desk: DeskOptions,
}

/// How to add an account.
#[derive(Args)]
pub struct AddOptions {
    /// Its name
    pub name: String,

    /// What it may do
    #[arg(long, value_enum)]
    pub role: Role,

    /// The unit that citizens see beside its answers
    #[arg(long)]
    pub unit: String,

    /// A file with its password in its first line. Asked for, twice, when it is not given
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,

    /// Who adds it.
    #[command(flatten)]
    pub desk: DeskOptions,
}

/// How to disable an account.
#[derive(Args)]
pub struct DisableOptions {
    /// Its name
    pub name: String,

    /// Who disables it.
    #[command(flatten)]
    pub desk: DeskOptions,
}

fn parse_ticket(text: &str) -> Result<Ticket, String> {
    text.parse()
        .map_err(|_| format!("{text} is no number of a complaint, such as ADU-7K2M-9QXR"))
}
