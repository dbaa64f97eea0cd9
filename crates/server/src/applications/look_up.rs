//! Asking after an application.

use super::progress;
use super::promise::Promise;
use super::table::{self, StoredApplication};
use crate::http::etag;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::ApplicationProblems;
use crate::published_content::find_permit;
use crate::secret_key::Digest;
use crate::state::AppState;
use crate::survey;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::problem::ProblemCode;
use loket_domain::time::Timestamp;
use sqlx::SqliteConnection;

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
    let application = look_up(&state, &digest).await?;
    let tag = [(header::ETAG, tag(&application)?)];
    if etag::not_modified(&headers, &tag[0].1) {
        return Ok((tag, ApiProblem::new(ProblemCode::Unchanged)).into_response());
    }
    Ok((tag, Json(application)).into_response())
}

/// An application as it is now.
pub(super) async fn look_up(state: &AppState, digest: &Digest) -> ApiResult<Application> {
    let mut connection = state.database.readers().acquire().await?;
    let stored = open(&mut connection, digest).await?;
    let receipt = state.secret_key.survey_digest(digest);
    let has_rated = survey::answered_by(&mut connection, &receipt)
        .await?
        .is_some();
    drop(connection);
    let permit = find_permit(state, &stored.permit_id)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::Internal))?;
    let now = state.now();
    let clock = Promise::of(&permit).clock(
        &state.office.hours,
        stored.submitted_at,
        &stored.events,
        now,
    );
    Ok(progress::application(
        stored, &permit, clock, now, has_rated,
    ))
}

/// The application that a receipt opens.
pub(super) async fn open(
    connection: &mut SqliteConnection,
    digest: &Digest,
) -> ApiResult<StoredApplication> {
    table::find(connection, digest)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))
}

/// The tag of everything but the instant for which it holds.
fn tag(application: &Application) -> ApiResult<String> {
    let timeless = Application {
        as_of: Timestamp::from_unix_seconds(0),
        ..application.clone()
    };
    serde_json::to_vec(&timeless)
        .map(|json| etag::strong(&json))
        .map_err(|_| ApiProblem::new(ProblemCode::Internal))
}
