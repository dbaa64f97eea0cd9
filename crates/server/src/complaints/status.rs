//! How a complaint stands, as its receipt shows it.

use super::storage::complaints::ComplaintRow;
use super::storage::events::{Event, case_events, events_of};
use super::storage::evidence;
use crate::http::problem::ApiResult;
use crate::state::AppState;
use loket_domain::calendar::Deadline;
use loket_domain::complaints::{
    CaseState, ComplaintCase, ComplaintRules, ComplaintStatus, MAX_EVIDENCE, RunningTimeLimit,
    ThreadEvent, TimeLimit,
};
use loket_domain::office::Office;
use loket_domain::provenance::Source;
use loket_domain::time::Timestamp;
use sqlx::SqliteConnection;

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

/// What the citizen sees.
pub(super) async fn status(
    state: &AppState,
    connection: &mut SqliteConnection,
    row: ComplaintRow,
) -> ApiResult<ComplaintStatus> {
    let events = events_of(&mut *connection, row.id).await?;
    let evidence_count = evidence::count(&mut *connection, row.id).await?;
    let case_state = case_state(&state.office, &row, &events, state.now());
    Ok(from_case_state(
        row,
        events,
        evidence_count,
        case_state,
        &state.office.complaint_rules,
    ))
}

fn from_case_state(
    row: ComplaintRow,
    events: Vec<Event>,
    evidence_count: u32,
    case_state: CaseState,
    rules: &ComplaintRules,
) -> ComplaintStatus {
    let ruled = |until: Deadline, rule: &TimeLimit| dated(until, rule.working_days, &rule.source);
    let evidence_left = if row.erased || case_state.closed.is_some() {
        0
    } else {
        MAX_EVIDENCE.saturating_sub(evidence_count)
    };
    ComplaintStatus {
        ticket: row.ticket,
        kind: row.kind,
        identity: row.identity,
        received_at: row.received_at,
        progress: case_state.progress,
        owed: case_state
            .answer_deadline
            .map(|until| dated(until, row.answer.working_days, &row.answer.source)),
        overdue: case_state.is_overdue,
        closing: case_state
            .objection_deadline
            .map(|until| ruled(until, &rules.closing)),
        closed: case_state.closed,
        reopening: case_state
            .reopening_deadline
            .map(|until| ruled(until, &rules.reopening)),
        thread: events
            .into_iter()
            .filter(|event| event.kind.is_in_thread())
            .map(thread_event)
            .collect(),
        evidence_count,
        evidence_left,
        actions: case_state.actions,
        erased: row.erased,
        answer: row.answer,
    }
}

fn dated(until: Deadline, working_days: u32, source: &Source) -> RunningTimeLimit {
    RunningTimeLimit {
        working_days,
        until: until.day(),
        source: source.clone(),
    }
}

fn thread_event(event: Event) -> ThreadEvent {
    ThreadEvent {
        at: event.at,
        kind: event.kind,
        unit: event.unit,
        text: event.text,
    }
}
