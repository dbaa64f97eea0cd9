//! How long applications really took, against the promise.

use super::promise::Promise;
use super::table;
use crate::documents::find_permit;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cached, etag};
use crate::openapi::PermitProblems;
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::permits::{
    DurationUnit, NEEDED_APPLICATIONS, Performance, Permit, Stage, WINDOW_DAYS,
};
use loket_domain::problem::ProblemCode;
use loket_domain::provenance::Provenance;
use loket_domain::time::{Day, TimeOfDay};
use sqlx::Row as _;

/// How long the applications for a permit took that ended in the last 90 days.
///
/// Median and 90th percentile are by nearest rank: each is the time of one of the
/// applications. Without enough applications, the figures are absent.
#[utoipa::path(
    get, path = "/permits/{id}/performance", tag = "permits",
    params(("id" = String, Path, description = "The id of the permit", example = "izin-reklame")),
    responses((status = 200, body = Performance), PermitProblems)
)]
pub(super) async fn show_performance(
    State(state): State<AppState>,
    headers: HeaderMap,
    id: Result<Path<String>, PathRejection>,
) -> ApiResult<Response> {
    // What is no UTF-8 names no permit either.
    let Path(id) = id.map_err(|_| ApiProblem::new(ProblemCode::NotFound))?;
    let permit = find_permit(&state, &id)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NotFound))?;
    let until = state.office.hours.time_zone.local_time(state.now()).day;
    let from = until.plus_days(1 - WINDOW_DAYS);
    let groups = groups(&state, &permit.id, from, until).await?;
    let performance = performance(&permit, from, until, &groups);
    let json =
        serde_json::to_string(&performance).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cached::json(&headers, json, &etag))
}

/// Applications that took the same time.
struct Group {
    elapsed_tenths: u32,
    in_time: bool,
    provenance: Provenance,
    count: u32,
}

/// Those that ended on these days at the office, the quickest first. One whose time
/// cannot be computed is not among them.
async fn groups(state: &AppState, permit: &str, from: Day, until: Day) -> sqlx::Result<Vec<Group>> {
    let zone = &state.office.hours.time_zone;
    let rows = sqlx::query(
        "SELECT elapsed_tenths, in_time, provenance, count(*) AS count
         FROM finished_applications
         WHERE permit_id = ? AND ended_at >= ? AND ended_at < ? AND elapsed_tenths IS NOT NULL
         GROUP BY elapsed_tenths, in_time, provenance
         ORDER BY elapsed_tenths",
    )
    .bind(permit)
    .bind(zone.instant(from, TimeOfDay::MIDNIGHT).unix_seconds())
    .bind(
        zone.instant(until.plus_days(1), TimeOfDay::MIDNIGHT)
            .unix_seconds(),
    )
    .fetch_all(state.database.readers())
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Group {
                elapsed_tenths: row.try_get("elapsed_tenths")?,
                in_time: row
                    .try_get::<Option<bool>, _>("in_time")?
                    .unwrap_or_default(),
                provenance: table::provenance(row.try_get("provenance")?)?,
                count: row.try_get("count")?,
            })
        })
        .collect()
}

fn performance(permit: &Permit, from: Day, until: Day, groups: &[Group]) -> Performance {
    let promise: Option<Stage> = Promise::of(permit).total;
    let applications = groups.iter().map(|group| group.count).sum();
    let enough = applications >= NEEDED_APPLICATIONS;
    let in_time = groups.iter().filter(|group| group.in_time);
    let provenances = groups.iter().map(|group| group.provenance);
    Performance {
        from,
        until,
        applications,
        needed: NEEDED_APPLICATIONS,
        unit: promise
            .as_ref()
            .map_or(DurationUnit::WorkingDays, |promise| promise.unit),
        median_tenths: enough.then(|| nearest_rank(groups, applications, 50)),
        ninetieth_tenths: enough.then(|| nearest_rank(groups, applications, 90)),
        in_time: (enough && promise.is_some()).then(|| in_time.map(|group| group.count).sum()),
        promise,
        provenance: provenances
            .min_by_key(|provenance| officialness(*provenance))
            .unwrap_or(permit.provenance),
    }
}

/// The smallest time that at least this share took at most.
fn nearest_rank(groups: &[Group], applications: u32, percent: u32) -> u32 {
    let rank = (u64::from(applications) * u64::from(percent)).div_ceil(100);
    let mut seen = 0;
    groups
        .iter()
        .find(|group| {
            seen += u64::from(group.count);
            seen >= rank
        })
        .map_or(0, |group| group.elapsed_tenths)
}

fn officialness(provenance: Provenance) -> u8 {
    match provenance {
        Provenance::Sample => 0,
        Provenance::Draft => 1,
        Provenance::Official => 2,
    }
}

#[cfg(test)]
#[path = "performance_tests.rs"]
mod tests;
