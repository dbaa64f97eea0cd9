//! Answering the survey with the receipt of an application.

use super::finished::ended_at;
use super::look_up::{look_up, open};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::RatingProblems;
use crate::state::AppState;
use crate::survey;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use loket_domain::applications::{Application, ApplicationRating};
use loket_domain::problem::ProblemCode;
use loket_domain::provenance::Provenance;

/// Rates the service in an application that has ended, once. The marks are kept apart
/// from the application, so that nobody can tell whose they are.
///
/// The same `Idempotency-Key` rates nothing twice; with another one, a receipt that has
/// rated is refused.
#[utoipa::path(
    post, path = "/applications/rate", tag = "applications",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each rating, e.g. a UUID of version 4.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    )),
    request_body(
        content = ApplicationRating,
        example = json!({
            "reference": "PLU-2026-000318", "access_code": "2CC6JW-M91F5T-D0CW05",
            "marks": [4, 3, 3, 4, 4, 3, 4, 3, 2]
        })
    ),
    responses(
        (
            status = 200, body = Application, description = "Done, now or before",
            headers(("idempotent-replay" = String, description = "`true` where it was done before"))
        ),
        RatingProblems
    )
)]
pub(super) async fn rate_application(
    State(state): State<AppState>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(rating): JsonBody<ApplicationRating, LOOKUP_LIMIT>,
) -> ApiResult<Response> {
    let ((reference, code), marks) = rating.validate().map_err(ApiProblem::invalid_fields)?;
    let digest = state.secret_key.application_digest(&reference, &code);
    // Without the write lock first: whoever has no receipt must not hold it.
    open(&mut *state.database.readers().acquire().await?, &digest).await?;

    let receipt = state.secret_key.survey_digest(&digest);
    let key = state.secret_key.idempotency_digest(&key);
    let mut transaction = state.database.begin_write().await?;
    let stored = open(&mut transaction, &digest).await?;
    let answered_by = survey::answered_by(&mut transaction, &receipt).await?;
    if answered_by.as_deref() == Some(&key[..]) {
        drop(transaction);
        let application = look_up(&state, &digest).await?;
        return Ok(([(IDEMPOTENT_REPLAY, "true")], Json(application)).into_response());
    }
    if answered_by.is_some() || ended_at(&stored.events).is_none() {
        return Err(ApiProblem::new(ProblemCode::NotPossible));
    }
    let about = survey::About::Application {
        is_sample: stored.provenance == Provenance::Sample,
    };
    survey::close_receipt(&mut transaction, &receipt, &key).await?;
    survey::store(&state, &mut transaction, about, marks).await?;
    transaction.commit().await?;
    Ok(Json(look_up(&state, &digest).await?).into_response())
}
