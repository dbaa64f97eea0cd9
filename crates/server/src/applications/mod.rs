//! Applications: asking after one, rating it, and how long they took.

pub(crate) mod append;
pub(crate) mod finished;
mod look_up;
pub(crate) mod measured;
mod performance;
mod progress;
pub(crate) mod promise;
mod rate;
pub(crate) mod rebuild;
pub(crate) mod table;

use crate::state::AppState;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes that a receipt opens: whoever has none, or a wrong one, is slowed down.
pub fn receipt_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(look_up::look_up_application))
        .routes(routes!(rate::rate_application))
}

/// The route of what everybody may know about them.
pub fn public_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(performance::show_performance))
}
