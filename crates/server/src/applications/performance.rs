//! How long applications really took, against the promise.

use super::measured::{Measured, measured};
use super::promise::Promise;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::PermitProblems;
use crate::published_content::find_permit;
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::permits::{
    DurationUnit, MIN_APPLICATIONS, Performance, Permit, Stage, WINDOW_DAYS,
};
use loket_domain::problem::ProblemCode;
use loket_domain::time::Day;

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
    let mut measured = measured(&state, from, until, &[&permit.id]).await?;
    let performance = performance(&permit, from, until, measured.remove(&permit.id));
    let json =
        serde_json::to_string(&performance).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}

fn performance(permit: &Permit, from: Day, until: Day, measured: Option<Measured>) -> Performance {
    let promise: Option<Stage> = Promise::of(permit).total;
    let unit = promise.as_ref().map(|promise| promise.unit);
    let measured = measured.unwrap_or_default();
    Performance {
        from,
        until,
        applications: measured.applications,
        needed: MIN_APPLICATIONS,
        unit: unit.unwrap_or(DurationUnit::WorkingDays),
        median_tenths: measured.median_tenths,
        ninetieth_tenths: measured.ninetieth_tenths,
        in_time: measured.in_time.filter(|_| promise.is_some()),
        promise,
        provenance: measured.provenance.unwrap_or(permit.provenance),
    }
}
