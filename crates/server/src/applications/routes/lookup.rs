//! The endpoint that looks an application up.

use super::context::lookup_context;
use super::problems::ApplicationProblems;
use crate::applications::lookup::look_up;
use crate::http::etag;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::problem::ProblemCode;
use loket_domain::time::Timestamp;

/// An application, by its reference and its access code.
///
/// An unknown reference and a wrong code get the same answer, and the same work is
/// done for both.
///
/// Whoever asks again sends the `ETag` of the last answer: when nothing has changed but
/// the time, the answer is 412, as RFC 9110 (13.1.2) wants it for a POST.
#[utoipa::path(
    post, path = "/applications/lookup", tag = "applications",
    params((
        "If-None-Match" = Option<String>, Header,
        description = "The `ETag` of the answer that is known already"
    )),
    request_body(
        content = ApplicationLookup,
        example = json!({"reference": "PLU-2026-000276", "access_code": "ACCRK3-ZP8NKV-TE6HY1"})
    ),
    responses(
        (
            status = 200, body = Application,
            headers(("etag" = String, description = "Changes with anything but `as_of`"))
        ),
        ApplicationProblems
    )
)]
pub(super) async fn look_up_application(
    State(state): State<AppState>,
    headers: HeaderMap,
    JsonBody(lookup): JsonBody<ApplicationLookup, LOOKUP_LIMIT>,
) -> ApiResult<Response> {
    let (reference, code) = lookup.validate().map_err(ApiProblem::invalid_fields)?;
    let digest = state.secret_key.application_digest(&reference, &code);
    let application = look_up(&lookup_context(&state), &digest).await?;
    let tag = [(header::ETAG, tag(&application)?)];
    if etag::not_modified(&headers, &tag[0].1) {
        return Ok((tag, ApiProblem::new(ProblemCode::Unchanged)).into_response());
    }
    Ok((tag, Json(application)).into_response())
}

/// The entity tag of everything but the instant for which the answer holds.
fn tag(application: &Application) -> ApiResult<String> {
    let timeless = Application {
        as_of: Timestamp::from_unix_seconds(0),
        ..application.clone()
    };
    serde_json::to_vec(&timeless)
        .map(|json| etag::strong(&json))
        .map_err(|_| ApiProblem::new(ProblemCode::Internal))
}
