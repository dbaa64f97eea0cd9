//! The endpoint of the processing times of a permit, against the promise.

use crate::applications::processing_times::{ProcessingTimes, processing_times};
use crate::applications::promise::Promise;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::NotFoundProblems;
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
/// applications. Without enough applications, the metrics are absent.
#[utoipa::path(
    get, path = "/permits/{id}/performance", tag = "permits",
    params(("id" = String, Path, description = "The id of the permit", example = "izin-reklame")),
    responses((status = 200, body = Performance), NotFoundProblems)
)]
pub(super) async fn show_performance(
    State(state): State<AppState>,
    headers: HeaderMap,
    id: Result<Path<String>, PathRejection>,
) -> ApiResult<Response> {
    // What is no UTF-8 names no permit either.
    let Path(id) = id.map_err(|_| ApiProblem::new(ProblemCode::NotFound))?;
    let mut permits = state.content.permits.iter();
    let permit = permits
        .find(|permit| permit.id == id)
        .ok_or_else(|| ApiProblem::new(ProblemCode::NotFound))?;
    let zone = &state.office.hours.time_zone;
    let until = zone.local_time(state.now()).day;
    let from = until.plus_days(1 - WINDOW_DAYS);
    let mut times = processing_times(&state.database, zone, from, until, &[&permit.id]).await?;
    let performance = performance(permit, from, until, times.remove(&permit.id));
    let json =
        serde_json::to_string(&performance).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}

fn performance(
    permit: &Permit,
    from: Day,
    until: Day,
    times: Option<ProcessingTimes>,
) -> Performance {
    let promise: Option<Stage> = Promise::from_permit(permit).total;
    let unit = promise.as_ref().map(|promise| promise.unit);
    let times = times.unwrap_or_default();
    Performance {
        from,
        until,
        applications: times.applications,
        needed: MIN_APPLICATIONS,
        unit: unit.unwrap_or(DurationUnit::WorkingDays),
        median_tenths: times.median_tenths,
        ninetieth_tenths: times.ninetieth_tenths,
        in_time: times.in_time.filter(|_| promise.is_some()),
        promise,
        provenance: times.provenance.unwrap_or(permit.provenance),
    }
}
