//! The state of a stored complaint.

use super::storage::complaints::ComplaintRow;
use super::storage::events::{Event, case_events};
use loket_domain::complaints::{CaseState, ComplaintCase};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;

/// Returns the state of a complaint at an instant.
pub fn case_state(
    office: &Office,
    row: &ComplaintRow,
    events: &[Event],
    now: Timestamp,
) -> CaseState {
    let case = ComplaintCase {
        received_at: row.received_at,
        promised: &row.answer,
        rules: &office.complaint_rules,
        hours: &office.hours,
    };
    case.state_at(&case_events(events), now)
}
