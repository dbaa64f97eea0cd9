//! Complaints: sending one, following it, and what everybody may see of them all.

mod evidence;
mod look_up;
mod proof_of_work;
mod receipt;
mod register;
mod respond;
pub mod retention;
mod send;
mod status;
pub(crate) mod storage;

pub use proof_of_work::{PROOF_OF_WORK_HEADER, ProofOfWork, ProofOfWorkPolicy};
pub use register::RegisterCache;
pub(crate) use register::{register_entries, register_months};
pub use status::case_state;
pub use storage::complaints::ComplaintRow;
pub use storage::events::Event;
pub use storage::evidence::StoredEvidence;
pub(crate) use storage::staff::ComplaintTexts;

use crate::state::AppState;
use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route for sending, limited more strictly than the others.
pub fn send_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(send::send_complaint))
}

/// The routes that a receipt opens: whoever has none, or a wrong one, is slowed down.
pub fn receipt_router() -> OpenApiRouter<AppState> {
    let evidence = OpenApiRouter::new()
        .routes(routes!(evidence::add_evidence))
        .layer(DefaultBodyLimit::max(evidence::FORM_LIMIT));
    OpenApiRouter::new()
        .routes(routes!(look_up::look_up_complaint))
        .routes(routes!(respond::respond_to_complaint))
        .routes(routes!(respond::rate_complaint))
        .merge(evidence)
}

/// The route that repeats a receipt. Finding none is nothing suspicious here: it is what
/// a phone asks that lost its connection.
pub fn repeat_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(receipt::repeat_receipt))
}

/// The route of what everybody may see.
pub fn public_router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(register::show_register))
}
