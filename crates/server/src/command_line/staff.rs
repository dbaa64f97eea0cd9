//! Options of the commands of the staff.

use super::import::DatabaseOptions;
use crate::staff::Role;
use clap::{Args, Subcommand};
use loket_domain::codes::Ticket;
use std::path::PathBuf;

/// A subcommand of `complaints`.
#[derive(Subcommand)]
pub enum ComplaintsCommand {
    /// List the complaints that this account may see, the most urgent first
    List(ListOptions),
    /// Show a complaint; the audit log records it
    Show(ShowOptions),
    /// Assign a complaint to a unit
    Assign(AssignOptions),
    /// Answer a complaint; the citizen sees the answer and the unit, no name
    Answer(AnswerOptions),
    /// Ask the citizen to agree to closing
    Close(TicketOptions),
    /// Release a complaint and its first answer for the public register
    Release(TicketOptions),
    /// Write the list as a table (CSV)
    Export(ExportOptions),
    /// Print the audit log: who did and saw what
    Log(StaffOptions),
}

/// A subcommand of `staff`.
#[derive(Subcommand)]
pub enum StaffCommand {
    /// Add an account. The first one is an administrator and needs nobody's password
    Add(AddOptions),
    /// List the accounts
    List(StaffOptions),
    /// Disable an account
    Disable(DisableOptions),
}

/// The account to sign in to, and the database.
#[derive(Args)]
pub struct StaffOptions {
    /// The name of the account to sign in to
    #[arg(long = "as", value_name = "ACCOUNT", env = "LOKET_STAFF")]
    pub account: Option<String>,

    /// A file with the password of the account in its first line; - is standard input.
    /// Asked for when it is not given
    #[arg(long, value_name = "FILE", env = "LOKET_STAFF_PASSWORD_FILE")]
    pub password_file: Option<PathBuf>,

    /// The database and the content folder.
    #[command(flatten)]
    pub target: DatabaseOptions,
}

/// Options of `complaints list`.
#[derive(Args)]
pub struct ListOptions {
    /// Only overdue complaints
    #[arg(long)]
    pub overdue: bool,

    /// Complaints that a program has probably sent, instead of the others
    #[arg(long)]
    pub suspect: bool,

    /// The account to sign in to.
    #[command(flatten)]
    pub staff: StaffOptions,
}

/// A complaint, and the account to sign in to.
#[derive(Args)]
pub struct TicketOptions {
    /// The ticket number of the complaint
    #[arg(value_parser = parse_ticket)]
    pub ticket: Ticket,

    /// The account to sign in to.
    #[command(flatten)]
    pub staff: StaffOptions,
}

/// Options of `complaints show`.
#[derive(Args)]
pub struct ShowOptions {
    /// Write its files to this folder, which must not be there yet. Open them with care:
    /// they come from strangers
    #[arg(long, value_name = "FOLDER")]
    pub files_to: Option<PathBuf>,

    /// The complaint.
    #[command(flatten)]
    pub complaint: TicketOptions,
}

/// Options of `complaints assign`.
#[derive(Args)]
pub struct AssignOptions {
    /// The unit, as citizens know it
    #[arg(long)]
    pub unit: String,

    /// The complaint.
    #[command(flatten)]
    pub complaint: TicketOptions,
}

/// Options of `complaints answer`.
#[derive(Args)]
pub struct AnswerOptions {
    /// A file with the answer; - is standard input
    #[arg(long, value_name = "FILE")]
    pub text_file: PathBuf,

    /// The complaint.
    #[command(flatten)]
    pub complaint: TicketOptions,
}

/// Options of `complaints export`.
#[derive(Args)]
pub struct ExportOptions {
    /// The file to write, which must not be there yet
    pub file: PathBuf,

    /// The account to sign in to.
    #[command(flatten)]
    pub staff: StaffOptions,
}

/// Options of `staff add`.
#[derive(Args)]
pub struct AddOptions {
    /// The name of the account
    pub name: String,

    /// The role, which decides what the account may see and do
    #[arg(long, value_enum)]
    pub role: Role,

    /// The unit that citizens see beside its answers
    #[arg(long)]
    pub unit: String,

    /// A file with the password in its first line. Asked for, twice, when it is not given
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,

    /// The account to sign in to.
    #[command(flatten)]
    pub staff: StaffOptions,
}

/// Options of `staff disable`.
#[derive(Args)]
pub struct DisableOptions {
    /// The name of the account
    pub name: String,

    /// The account to sign in to.
    #[command(flatten)]
    pub staff: StaffOptions,
}

fn parse_ticket(text: &str) -> Result<Ticket, String> {
    text.parse()
        .map_err(|_| format!("{text} is no number of a complaint, such as ADU-7K2M-9QXR"))
}
