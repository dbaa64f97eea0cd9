//! The endpoints of complaints.

mod context;
mod evidence;
mod lookup;
mod problems;
mod receipt;
mod register;
mod response;
mod submission;

use super::proof_of_work::ProofOfWork;
use super::register::PublicRegister;
use crate::state::AppState;
use axum::extract::{DefaultBodyLimit, FromRef};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route that takes complaints, with a rate limit of its own.
pub fn send_router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    ProofOfWork: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(submission::send_complaint))
}

/// The routes that a receipt opens. Failed look-ups on them are throttled.
pub fn receipt_router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    let evidence = OpenApiRouter::new()
        .routes(routes!(evidence::add_evidence))
        .layer(DefaultBodyLimit::max(evidence::FORM_LIMIT));
    OpenApiRouter::new()
        .routes(routes!(lookup::look_up_complaint))
        .routes(routes!(response::respond_to_complaint))
        .routes(routes!(response::rate_complaint))
        .merge(evidence)
}

/// The route that repeats a receipt. Finding none is no failed look-up here: it is what a
/// phone asks that lost its connection.
pub fn repeat_router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(receipt::repeat_receipt))
}

/// The route of the public register.
pub fn public_router<S>() -> OpenApiRouter<S>
where
    PublicRegister: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(register::show_register))
}
