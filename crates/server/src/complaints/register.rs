//! The public register of complaints, computed when anything that it depends on has
//! changed.

use super::case::case_state;
use super::storage::complaints::{count_changes, list_with_messages};
use super::storage::events::list_all_events;
use crate::http::etag;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use crate::versioned_cache::VersionedCache;
use loket_domain::complaints::{
    ComplaintEventKind, ComplaintRegister, RegisterEntry, RegisterInput, RegisterMonth,
};
use loket_domain::problem::ProblemCode;
use loket_domain::time::Day;
use sqlx::SqliteConnection;
use std::sync::Arc;

/// The public register. It is computed again when something happened to a complaint, and
/// when a day is over. Clones share the cache.
#[derive(Clone)]
pub struct PublicRegister {
    state: AppState,
    cache: VersionedCache<Version, CachedRegister>,
}

/// What the register depends on: the numbers of complaints and of changes, and the day.
type Version = (i64, i64, Day);

/// The register with its JSON and its entity tag.
pub(super) struct CachedRegister {
    pub json: String,
    pub etag: String,
    months: Vec<RegisterMonth>,
    entries: Vec<RegisterEntry>,
}

impl PublicRegister {
    /// The register of a database, with an empty cache.
    pub fn new(state: AppState) -> Self {
        let cache = VersionedCache::default();
        Self { state, cache }
    }

    /// The months of the register, the newest first.
    pub(crate) async fn months(&self) -> ApiResult<Vec<RegisterMonth>> {
        Ok(self.cached().await?.months.clone())
    }

    /// The complaints of the register.
    pub(crate) async fn entries(&self) -> ApiResult<Vec<RegisterEntry>> {
        Ok(self.cached().await?.entries.clone())
    }

    /// The register as it is sent.
    pub(super) async fn cached(&self) -> ApiResult<Arc<CachedRegister>> {
        let state = &self.state;
        let mut connection = state.database.readers().acquire().await?;
        let version = version(state, &mut connection).await?;
        if let Some(cached) = self.cache.get(&version) {
            return Ok(cached);
        }
        let register = compute(state, &mut connection).await?;
        let json =
            serde_json::to_string(&register).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
        let ComplaintRegister {
            months, entries, ..
        } = register;
        let cached = CachedRegister {
            etag: etag::strong(json.as_bytes()),
            json,
            months,
            entries,
        };
        Ok(self.cache.insert(version, cached))
    }
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
    let mut events = list_all_events(connection).await?;
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
