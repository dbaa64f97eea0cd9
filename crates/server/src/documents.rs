//! The pages of the counter that everybody may read: office, integrity zone, permits.

use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::{CommonProblems, PermitProblems};
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Permit, PermitCatalogue};
use loket_domain::problem::ProblemCode;
use sqlx::Row as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// A minute, so that a correction reaches everybody within minutes; then the old answer
/// may be shown for ten minutes while the new one is fetched, so that nobody waits. A
/// cache may also answer for a day while the server is down.
const CACHING: HeaderValue = HeaderValue::from_static(
    "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
);

const OFFICE: &str = "office";
const INTEGRITY: &str = "integrity";
const CATALOGUE: &str = "permits";

/// The documents and the names under which the database has them.
pub(crate) fn names(
    office: &Office,
    integrity: &IntegrityZone,
    catalogue: &PermitCatalogue,
    permits: &[Permit],
) -> serde_json::Result<Vec<(String, String)>> {
    let mut documents = vec![
        (OFFICE.to_owned(), serde_json::to_string(office)?),
        (INTEGRITY.to_owned(), serde_json::to_string(integrity)?),
        (CATALOGUE.to_owned(), serde_json::to_string(catalogue)?),
    ];
    for permit in permits {
        documents.push((permit_document(&permit.id), serde_json::to_string(permit)?));
    }
    Ok(documents)
}

/// The name of the document of a permit.
pub(crate) fn permit_document(id: &str) -> String {
    format!("{CATALOGUE}/{id}")
}

/// The routes.
pub fn router() -> OpenApiRouter<AppState> {
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
    responses((status = 200, body = Permit), PermitProblems)
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
    let row = sqlx::query("SELECT json, etag FROM documents WHERE name = ?")
        .bind(name)
        .fetch_optional(state.database.readers())
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NotFound))?;
    let (json, etag): (String, String) = (row.try_get("json")?, row.try_get("etag")?);
    let is_current = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|value| matches_etag(value, &etag));
    let mut response = if is_current {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], json).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, CACHING);
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    Ok(response)
}

/// Whether one of the tags of an `If-None-Match` is the etag, compared weakly as RFC
/// 9110 wants it: what was compressed on its way came back as `W/"…"`.
fn matches_etag(if_none_match: &HeaderValue, etag: &str) -> bool {
    if_none_match
        .to_str()
        .unwrap_or_default()
        .split(',')
        .any(|tag| {
            let tag = tag.trim();
            tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag
        })
}

/// A compressed answer is not the same bytes, so its etag is no longer a strong one.
pub async fn weaken_etag_of_compressed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_ENCODING)
        && let Some(etag) = headers
            .get(header::ETAG)
            .and_then(|etag| etag.to_str().ok())
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{etag}"))
    {
        headers.insert(header::ETAG, weak);
    }
    response
}
