//! The status of an application, for whoever holds its receipt.

mod progress;
mod table;

pub(crate) use table::{StoredApplication, insert};

use crate::documents::permit_document;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::permits::Permit;
use loket_domain::problem::ProblemCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes.
pub fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(look_up_application))
}

/// An application, by its reference and its access code.
///
/// An unknown reference and a wrong code get the same answer, and the same work is
/// done for both.
#[utoipa::path(
    post, path = "/applications/lookup", tag = "applications",
    request_body(
        content = ApplicationLookup,
        example = json!({"reference": "PLU-2026-000276", "access_code": "ACCRK3-ZP8NKV-TE6HY1"})
    ),
    responses((status = 200, body = Application), LookupProblems)
)]
async fn look_up_application(
    State(state): State<AppState>,
    JsonBody(lookup): JsonBody<ApplicationLookup, LOOKUP_LIMIT>,
) -> ApiResult<Json<Application>> {
    let (reference, code) = lookup.validate().map_err(ApiProblem::invalid_fields)?;
    let digest = state.secret.application_digest(&reference, &code);
    let stored = table::find(&state.database, &digest)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))?;
    let permit = permit(&state, &stored.permit_id).await?;
    Ok(Json(progress::application(stored, &permit)))
}

async fn permit(state: &AppState, id: &str) -> ApiResult<Permit> {
    let json: String = sqlx::query_scalar("SELECT json FROM documents WHERE name = ?")
        .bind(permit_document(id))
        .fetch_one(state.database.readers())
        .await?;
    serde_json::from_str(&json).map_err(|_| {
        tracing::error!(permit = id, "a stored permit cannot be read");
        ApiProblem::new(ProblemCode::Internal)
    })
}
