//! `loket-server complaints log`

use super::wording;
use crate::audit_log::Outcome;
use crate::command_line::StaffOptions;
use crate::commands::error::CommandError;
use crate::commands::staff_errors::complaint_error;
use crate::commands::staff_session::StaffSession;

pub(super) async fn run(options: &StaffOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(options).await?;
    let zone = &session.office.hours.time_zone;
    let entries = session.complaints().read_audit_log().await;
    for entry in entries.map_err(complaint_error)? {
        let outcome = match entry.outcome {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
        };
        println!(
            "{}  {:24} {outcome:8} {:24} {}",
            wording::instant(entry.at, zone),
            entry.account,
            entry.action,
            entry.ticket.unwrap_or_default()
        );
    }
    Ok(())
}
