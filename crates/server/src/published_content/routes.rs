//! The endpoints of the published content: office, integrity zone, permits.

use super::storage::{self, CATALOGUE, INTEGRITY, OFFICE, permit_document};
use crate::http::cacheable;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::{CommonProblems, NotFoundProblems};
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRef, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Permit, PermitCatalogue};
use loket_domain::problem::ProblemCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of the published content.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new()
        .routes(routes!(show_office))
        .routes(routes!(show_integrity))
        .routes(routes!(list_permits))
        .routes(routes!(show_permit))
}

/// The office: addresses, contacts, hours with holidays, deadlines of complaints.
#[utoipa::path(
    get, path = "/office", tag = "information",
    responses((status = 200, body = Office), CommonProblems)
)]
async fn show_office(state: State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    show(&state, &headers, OFFICE).await
}

/// The integrity zone: what it is, its strategies, commitments and benefits.
#[utoipa::path(
    get, path = "/integrity", tag = "information",
    responses((status = 200, body = IntegrityZone), CommonProblems)
)]
async fn show_integrity(state: State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    show(&state, &headers, INTEGRITY).await
}

/// The catalogue of permits.
#[utoipa::path(
    get, path = "/permits", tag = "permits",
    responses((status = 200, body = PermitCatalogue), CommonProblems)
)]
async fn list_permits(state: State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    show(&state, &headers, CATALOGUE).await
}

/// One permit with its service standard. Components that are not published are absent.
#[utoipa::path(
    get, path = "/permits/{id}", tag = "permits",
    params(("id" = String, Path, description = "The id of the permit", example = "izin-reklame")),
    responses((status = 200, body = Permit), NotFoundProblems)
)]
async fn show_permit(
    state: State<AppState>,
    headers: HeaderMap,
    id: Result<Path<String>, PathRejection>,
) -> ApiResult<Response> {
    // What is no UTF-8 names no permit either.
    let Path(id) = id.map_err(|_| ApiProblem::new(ProblemCode::NotFound))?;
    show(&state, &headers, &permit_document(&id)).await
}

async fn show(state: &AppState, headers: &HeaderMap, name: &str) -> ApiResult<Response> {
    let document = storage::find(state.database.readers(), name)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NotFound))?;
    Ok(cacheable::json(headers, document.json, &document.etag))
}
