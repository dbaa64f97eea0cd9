//! The status of a complaint, as its receipt opens it. Never the complaint itself.

use super::case::case_state;
use super::context::ComplaintContext;
use super::storage::complaints::ComplaintRow;
use super::storage::events::{Event, list_events};
use super::storage::evidence;
use loket_domain::calendar::Deadline;
use loket_domain::complaints::{
    CaseState, ComplaintRules, ComplaintStatus, MAX_EVIDENCE, RunningTimeLimit, ThreadEvent,
    TimeLimit,
};
use loket_domain::provenance::Source;
use sqlx::SqliteConnection;

/// The status of a complaint at the instant of the context.
pub(super) async fn status(
    context: &ComplaintContext<'_>,
    connection: &mut SqliteConnection,
    row: ComplaintRow,
) -> sqlx::Result<ComplaintStatus> {
    let events = list_events(&mut *connection, row.id).await?;
    let evidence_count = evidence::count(&mut *connection, row.id).await?;
    let case_state = case_state(context.office, &row, &events, context.now);
    Ok(from_case_state(
        row,
        events,
        evidence_count,
        case_state,
        &context.office.complaint_rules,
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
