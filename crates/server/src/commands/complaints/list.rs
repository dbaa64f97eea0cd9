//! `loket-server complaints list`

use super::wording;
use crate::command_line::ListOptions;
use crate::commands::error::CommandError;
use crate::commands::staff_errors::complaint_error;
use crate::commands::staff_session::StaffSession;
use crate::staff::ComplaintSummary;

pub(super) async fn run(options: &ListOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.staff).await?;
    let service = session.complaints();
    let listed = service.list(options.suspect).await;
    let mut complaints = listed.map_err(complaint_error)?;
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
    let suspects = service.count_suspects().await.map_err(complaint_error)?;
    if suspects > 0 && !options.suspect {
        println!("and {suspects} that a program has probably written: --suspect shows them");
    }
    Ok(())
}

fn line(complaint: &ComplaintSummary) -> String {
    let mut deadline = complaint
        .answer_deadline
        .map(wording::deadline)
        .unwrap_or_default();
    if complaint.overdue {
        deadline.push_str(" LATE");
    }
    format!(
        "{:14} {:12} {:10} {:26} {deadline:22} {}",
        complaint.ticket,
        wording::kind(complaint.kind),
        complaint.received_on.to_string(),
        wording::progress(complaint.progress),
        complaint.unit.as_deref().unwrap_or("-"),
    )
}
