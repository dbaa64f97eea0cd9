//! The endpoint of the public register.

use crate::complaints::register::PublicRegister;
use crate::http::cacheable;
use crate::http::problem::ApiResult;
use crate::openapi::CommonProblems;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::complaints::ComplaintRegister;

/// All complaints in counts by month and in a list that names nobody: answered in time,
/// late, overdue, opened again. Texts only where their writer and the office released
/// them.
#[utoipa::path(
    get, path = "/complaints/register", tag = "complaints",
    responses((status = 200, body = ComplaintRegister), CommonProblems)
)]
pub(super) async fn show_register(
    State(register): State<PublicRegister>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let cached = register.cached().await?;
    Ok(cacheable::json(&headers, cached.json.clone(), &cached.etag))
}
