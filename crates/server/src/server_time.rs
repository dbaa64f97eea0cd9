//! `GET /time`: the instant by the server's clock.

use crate::openapi::CommonProblems;
use crate::state::AppState;
use axum::Json;
use axum::extract::{FromRef, State};
use loket_domain::time::ServerTime;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(show_time))
}

/// The instant by the server's clock. Nobody keeps the answer.
#[utoipa::path(
    get, path = "/time", tag = "information",
    responses((status = 200, body = ServerTime), CommonProblems)
)]
async fn show_time(State(state): State<AppState>) -> Json<ServerTime> {
    Json(ServerTime { now: state.now() })
}
