//! `loket-server complaints export`

use super::wording;
use crate::command_line::ExportOptions;
use crate::commands::error::CommandError;
use crate::commands::staff_errors::complaint_error;
use crate::commands::staff_session::StaffSession;
use crate::spreadsheet::escape_formula;
use crate::staff::ComplaintSummary;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt as _;

const COLUMNS: [&str; 10] = [
    "ticket",
    "kind",
    "identity",
    "received_on",
    "progress",
    "answer_by",
    "overdue",
    "unit",
    "permit",
    "message",
];

pub(super) async fn run(options: &ExportOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.staff).await?;
    let listed = session.complaints().list(false).await;
    let complaints = listed.map_err(complaint_error)?;
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
    write_csv(file, &complaints)?;
    println!(
        "{} complaints in {}, which only you can read: it holds what citizens wrote",
        complaints.len(),
        options.file.display()
    );
    Ok(())
}

fn write_csv(out: impl Write, complaints: &[ComplaintSummary]) -> std::io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(COLUMNS)?;
    for complaint in complaints {
        let cells: [String; COLUMNS.len()] = [
            complaint.ticket.clone(),
            wording::kind(complaint.kind).to_owned(),
            wording::identity(complaint.identity).to_owned(),
            complaint.received_on.to_string(),
            wording::progress(complaint.progress).to_owned(),
            complaint
                .answer_deadline
                .map(wording::deadline)
                .unwrap_or_default(),
            (if complaint.overdue { "yes" } else { "no" }).to_owned(),
            complaint.unit.clone().unwrap_or_default(),
            complaint.permit_id.clone().unwrap_or_default(),
            complaint.message.clone().unwrap_or_default(),
        ];
        table.write_record(cells.iter().map(|cell| escape_formula(cell).into_owned()))?;
    }
    table.flush()
}
