//! Erasing what citizens wrote when the retention period is over.

use super::case::case_state;
use super::storage::erasure::{erase, list_not_erased};
use super::storage::events::{Event, list_events};
use crate::audit_log::{self, NewAuditEntry, Outcome, SERVER};
use crate::state::AppState;
use loket_domain::time::TimeOfDay;
use std::time::Duration;

/// The time between two runs.
const INTERVAL: Duration = Duration::from_secs(6 * 3600);

/// Erases what is due, now and four times a day, until the future is dropped.
pub async fn keep_erasing(state: AppState) {
    loop {
        match erase_what_is_due(&state).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "erased what citizens wrote in old complaints"),
            Err(error) => tracing::error!(
                sqlite_code = error
                    .as_database_error()
                    .and_then(|error| error.code())
                    .as_deref(),
                "old complaints could not be erased"
            ),
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// Erases names, contacts, references, texts and files of complaints whose retention period
/// is over; returns the number of complaints. That they were there, when, and how they ended
/// stays, and the audit log records the erasure.
///
/// # Errors
/// Those of the database.
pub async fn erase_what_is_due(state: &AppState) -> sqlx::Result<usize> {
    let days = state.office.complaint_rules.retention.days;
    let now = state.now();
    let zone = &state.office.hours.time_zone;
    let today = zone.local_time(now).day;
    let last = today.plus_days(-i32::try_from(days).unwrap_or(i32::MAX));
    let before = zone.instant(last, TimeOfDay::MIDNIGHT);
    // What came later cannot have been closed before.
    let rows = list_not_erased(state.database.readers(), before).await?;
    let mut erased = 0;
    for row in &rows {
        let is_due = |events: &[Event]| {
            let closed = case_state(&state.office, row, events, now).closed;
            closed.is_some_and(|closure| closure.on < last)
        };
        // Most are not, and nobody has to wait for that.
        if !is_due(&list_events(state.database.readers(), row.id).await?) {
            continue;
        }
        let mut transaction = state.database.begin_write().await?;
        if !is_due(&list_events(&mut *transaction, row.id).await?) {
            continue;
        }
        erase(&mut transaction, row.id, now).await?;
        let entry = NewAuditEntry {
            account: SERVER,
            action: "erase",
            ticket: Some(&row.ticket),
            outcome: Outcome::Done,
        };
        audit_log::append(&mut transaction, now, &entry).await?;
        transaction.commit().await?;
        erased += 1;
    }
    Ok(erased)
}
