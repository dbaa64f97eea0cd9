//! Complaints: sending one, and asking after it.

mod idempotency_key;
mod look_up;
mod send;
mod table;

use crate::state::AppState;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route for sending, limited more strictly than the others.
pub fn send_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(send::send_complaint))
}

/// The route for asking.
pub fn lookup_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(look_up::look_up_complaint))
}
