//! The endpoint that rates the service in an application.

use super::context::lookup_context;
use super::problems::RatingProblems;
use crate::applications::lookup::look_up;
use crate::applications::rating::{RatingOutcome, rate};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use loket_domain::applications::{Application, ApplicationRating};
use loket_domain::problem::ProblemCode;

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
    let key = state.secret_key.idempotency_digest(&key);
    let context = lookup_context(&state);
    let outcome = rate(&context, &digest, &key, marks).await?;
    if outcome == RatingOutcome::Refused {
        return Err(ApiProblem::new(ProblemCode::NotPossible));
    }
    let application = Json(look_up(&context, &digest).await?);
    if outcome == RatingOutcome::Replayed {
        return Ok(([(IDEMPOTENT_REPLAY, "true")], application).into_response());
    }
    Ok(application.into_response())
}
