//! The public register of complaints.

use super::status::case_state;
use super::storage::complaints::{count_changes, list_with_messages};
use super::storage::events::events_of_all;
use crate::http::cacheable;
use crate::http::etag;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use crate::versioned_cache::VersionedCache;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::complaints::{
    ComplaintEventKind, ComplaintRegister, RegisterEntry, RegisterInput, RegisterMonth,
};
use loket_domain::problem::ProblemCode;
use loket_domain::time::Day;
use sqlx::SqliteConnection;
use std::sync::Arc;

/// The register as it was last computed. It changes when something happens to a
/// complaint, and when a day is over.
pub type RegisterCache = VersionedCache<Version, Ready>;

/// What the register depends on.
pub type Version = (i64, i64, Day);

/// The answer, and what it was written from.
pub struct Ready {
    json: String,
    tag: String,
    months: Vec<RegisterMonth>,
    entries: Vec<RegisterEntry>,
}

/// All complaints in counts by month and in a list that names nobody: answered in time,
/// late, overdue, opened again. Texts only where their writer and the office released
/// them.
#[utoipa::path(
    get, path = "/complaints/register", tag = "complaints",
    responses((status = 200, body = ComplaintRegister), CommonProblems)
)]
pub(super) async fn show_register(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let ready = ready(&state).await?;
    Ok(cacheable::json(&headers, ready.json.clone(), &ready.tag))
}

/// The months of the register, the newest first.
pub(crate) async fn register_months(state: &AppState) -> ApiResult<Vec<RegisterMonth>> {
    Ok(ready(state).await?.months.clone())
}

/// The complaints of the register.
pub(crate) async fn register_entries(state: &AppState) -> ApiResult<Vec<RegisterEntry>> {
    Ok(ready(state).await?.entries.clone())
}

async fn ready(state: &AppState) -> ApiResult<Arc<Ready>> {
    let mut connection = state.database.readers().acquire().await?;
    let version = version(state, &mut connection).await?;
    if let Some(ready) = state.register.get(&version) {
        return Ok(ready);
    }
    let register = compute(state, &mut connection).await?;
    let json =
        serde_json::to_string(&register).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let tag = etag::strong(json.as_bytes());
    let ComplaintRegister {
        months, entries, ..
    } = register;
    Ok(state.register.insert(
        version,
        Ready {
            json,
            tag,
            months,
            entries,
        },
    ))
}

async fn version(state: &AppState, connection: &mut SqliteConnection) -> sqlx::Result<Version> {
    let (complaints, changes) = count_changes(connection).await?;
    let today = state.office.hours.time_zone.local_time(state.now()).day;
    Ok((complaints, changes, today))
}

async fn compute(
    state: &AppState,
    connection: &mut SqliteConnection,
) -> sqlx::Result<ComplaintRegister> {
    let rows = list_with_messages(&mut *connection, false).await?;
    let mut events = events_of_all(connection).await?;
    let now = state.now();
    let mut complaints = Vec::with_capacity(rows.len());
    for (row, message) in rows {
        let events = events.remove(&row.id).unwrap_or_default();
        let office_released = events
            .iter()
            .any(|event| event.kind == ComplaintEventKind::Released);
        let answer = events
            .iter()
            .find(|event| event.kind == ComplaintEventKind::Answered)
            .and_then(|event| event.text.clone());
        complaints.push(RegisterInput {
            received_at: row.received_at,
            kind: row.kind,
            state: case_state(&state.office, &row, &events, now),
            released: message
                .filter(|_| office_released && row.may_be_published)
                .map(|message| (message, answer)),
            permit_id: row.permit_id,
        });
    }
    let (hours, provenance) = (&state.office.hours, state.content.evaluation.provenance);
    Ok(ComplaintRegister::from_complaints(
        complaints, hours, now, provenance,
    ))
}
