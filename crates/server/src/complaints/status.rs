//! How a complaint stands, as its receipt shows it.

use super::event::{Event, events_of, in_course};
use super::evidence;
use super::table::ComplaintRow;
use crate::http::problem::ApiResult;
use crate::state::AppState;
use loket_domain::complaints::{
    Case, Closed, ComplaintRules, ComplaintStatus, Course, DatedTime, MAX_EVIDENCE, RuledTime,
    ThreadEvent,
};
use loket_domain::office::Office;
use loket_domain::provenance::Source;
use loket_domain::time::{Day, Timestamp};
use sqlx::SqliteConnection;

/// The course of a complaint at an instant.
pub fn course(office: &Office, row: &ComplaintRow, events: &[Event], now: Timestamp) -> Course {
    let case = Case {
        received_at: row.received_at,
        promised: &row.answer,
        rules: &office.complaint_rules,
        hours: &office.hours,
    };
    case.course(&in_course(events), now)
}

/// What the citizen sees.
pub(super) async fn status(
    state: &AppState,
    connection: &mut SqliteConnection,
    row: ComplaintRow,
) -> ApiResult<ComplaintStatus> {
    let events = events_of(&mut *connection, row.id).await?;
    let evidence_count = evidence::count(&mut *connection, row.id).await?;
    let course = course(&state.office, &row, &events, state.now());
    Ok(with_course(
        row,
        events,
        evidence_count,
        course,
        &state.office.complaint_rules,
    ))
}

fn with_course(
    row: ComplaintRow,
    events: Vec<Event>,
    evidence_count: u32,
    course: Course,
    rules: &ComplaintRules,
) -> ComplaintStatus {
    let ruled =
        |until: Option<Day>, rule: &RuledTime| dated(until, rule.working_days, &rule.source);
    let evidence_left = if row.erased || course.closed.is_some() {
        0
    } else {
        MAX_EVIDENCE.saturating_sub(evidence_count)
    };
    ComplaintStatus {
        ticket: row.ticket,
        kind: row.kind,
        identity: row.identity,
        received_at: row.received_at,
        progress: course.progress,
        owed: course
            .answer_by
            .map(|until| dated(until, row.answer.working_days, &row.answer.source)),
        overdue: course.is_overdue,
        closing: course
            .closes_after
            .map(|until| ruled(until, &rules.closing)),
        closed: course.closed.map(|(on, by)| Closed { on, by }),
        reopening: course
            .reopens_until
            .map(|until| ruled(until, &rules.reopening)),
        thread: events.into_iter().filter_map(thread_event).collect(),
        evidence_count,
        evidence_left,
        actions: course.actions,
        erased: row.erased,
        answer: row.answer,
    }
}

fn dated(until: Option<Day>, working_days: u32, source: &Source) -> DatedTime {
    DatedTime {
        working_days,
        until,
        source: source.clone(),
    }
}

fn thread_event(event: Event) -> Option<ThreadEvent> {
    Some(ThreadEvent {
        at: event.at,
        kind: event.kind.in_thread()?,
        unit: event.unit,
        text: event.text,
    })
}
