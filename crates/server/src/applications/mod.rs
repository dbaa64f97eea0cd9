//! The status of an application, for whoever holds its receipt.

mod progress;
mod table;

pub(crate) use table::{StoredApplication, insert};

use crate::documents::permit_document;
use crate::http::json_body::JsonBody;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::lookup::{LOOKUP_LIMIT, access_code_of};
use crate::openapi::LookupProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::codes::canonical_reference;
use loket_domain::permits::Permit;
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
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
    request_body = ApplicationLookup,
    responses((status = 200, body = Application), LookupProblems)
)]
async fn look_up_application(
    State(state): State<AppState>,
    JsonBody(lookup): JsonBody<ApplicationLookup, LOOKUP_LIMIT>,
) -> ApiResult<Json<Application>> {
    let reference = reference_of(&lookup.reference);
    let code = access_code_of(&lookup.access_code);
    let (reference, code) = match (reference, code) {
        (Ok(reference), Ok(code)) => (reference, code),
        (reference, code) => {
            let problems = [reference.err(), code.err()];
            return Err(ApiProblem::invalid_fields(
                problems.into_iter().flatten().collect(),
            ));
        }
    };
    let digest = state.secret.application_digest(&reference, &code);
    let stored = table::find(&state.database, &digest)
        .await?
        .ok_or_else(|| ApiProblem::new(ProblemCode::NoMatch))?;
    let permit = permit(&state, &stored.permit_id).await?;
    Ok(Json(progress::application(stored, &permit)))
}

fn reference_of(text: &str) -> Result<String, FieldProblem> {
    if text.trim().is_empty() {
        return Err(FieldProblem::new("reference", FieldCode::Required));
    }
    canonical_reference(text)
        .ok_or_else(|| FieldProblem::new("reference", FieldCode::InvalidFormat))
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
