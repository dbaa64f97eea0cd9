//! The endpoints of applications.

mod context;
mod lookup;
mod performance;
mod rating;

use crate::state::AppState;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes that a receipt opens. Failed look-ups on them are throttled.
pub fn receipt_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(lookup::look_up_application))
        .routes(routes!(rating::rate_application))
}

/// The route of the public processing times.
pub fn public_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(performance::show_performance))
}
