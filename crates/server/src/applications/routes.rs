//! The endpoints of applications.

mod context;
mod lookup;
mod performance;
mod problems;
mod rating;

use crate::state::AppState;
use axum::extract::FromRef;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes that a receipt opens. Failed look-ups on them are throttled.
pub fn receipt_router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new()
        .routes(routes!(lookup::look_up_application))
        .routes(routes!(rating::rate_application))
}

/// The route of the public processing times.
pub fn public_router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(performance::show_performance))
}
