//! `GET /healthz`: the readiness check.

use crate::http::problem::ApiResult;
use crate::openapi::HealthProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::{FromRef, State};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(check_health))
}

/// The answer of `GET /healthz`.
#[derive(Serialize, ToSchema)]
struct Health {
    /// `ok`.
    status: &'static str,
}

/// Ready when the database answers.
#[utoipa::path(
    get, path = "/healthz", tag = "operation",
    responses((status = 200, body = Health), HealthProblems)
)]
async fn check_health(State(state): State<AppState>) -> ApiResult<Json<Health>> {
    let _: i64 = sqlx::query_scalar("SELECT 1")
        .fetch_one(state.database.readers())
        .await?;
    Ok(Json(Health { status: "ok" }))
}
