//! The routes of all features, and the layers around them.

use super::config::HttpConfig;
use super::limits::Limits;
use super::server_state::ServerState;
use crate::complaints::{PROOF_OF_WORK_HEADER, ProofOfWorkPolicy};
use crate::http::client_address::TrustedProxies;
use crate::http::failed_lookups::{self, FailedLookupLimiter, FailedLookupRate};
use crate::http::problem::ApiProblem;
use crate::http::rate_limit::{Rate, RateLimit, enforce};
use crate::http::{content_encoding, cors, panic, request_log, security_headers, timeout};
use crate::openapi::{self, Document, DocumentJson};
use crate::state::AppState;
use crate::static_files;
use crate::{
    applications, complaints, evaluation, health, hours_calendar, open_data, published_content,
    scores, server_time,
};
use axum::Router;
use axum::extract::Extension;
use axum::middleware::{from_fn, from_fn_with_state, map_request, map_response};
use loket_domain::complaints::rules_across_fields;
use loket_domain::problem::ProblemCode;
use std::num::NonZeroU32;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

/// The router of the whole server.
///
/// # Errors
/// When the OpenAPI document cannot be written as JSON.
pub fn app(state: AppState, config: HttpConfig) -> serde_json::Result<Router> {
    let (mut api, document) = documented(&config.limits).split_for_parts();
    api = api
        .method_not_allowed_fallback(method_not_allowed)
        .layer(Extension(DocumentJson::new(
            &document,
            rules_across_fields(),
        )?));
    if !config.allowed_origins.is_empty() {
        api = api.layer(cors::layer(config.allowed_origins, [PROOF_OF_WORK_HEADER]));
    }
    api = api.layer(map_response(security_headers::for_api));
    let app = match config.dist {
        Some(dist) => api.fallback_service(static_files::router(dist)),
        None => api.fallback_service(
            Router::new()
                .fallback(unknown)
                .layer(map_response(security_headers::for_api)),
        ),
    };
    let state = ServerState::new(state, config.limits.proof_of_work);
    Ok(with_outer_layers(app.with_state(state)))
}

/// The outermost layers: whatever happens below them, a request gets a response, an id and
/// a line in the log.
fn with_outer_layers(app: Router) -> Router {
    app.layer(from_fn(timeout::limit_response_time))
        .layer(CatchPanicLayer::custom(panic::panic_response))
        .layer(from_fn(request_log::identify_and_log))
}

/// The OpenAPI document of every endpoint.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn openapi_document() -> serde_json::Result<DocumentJson> {
    let once = Rate {
        per_minute: NonZeroU32::MIN,
        burst: NonZeroU32::MIN,
    };
    let proof_of_work = ProofOfWorkPolicy {
        threshold: once,
        bits: 0,
    };
    let failed_lookups = FailedLookupLimiter::new(FailedLookupRate {
        burst: NonZeroU32::MIN,
        max_delay: Duration::ZERO,
    });
    let limits = Limits::new(
        once,
        once,
        once,
        proof_of_work,
        failed_lookups,
        &TrustedProxies::default(),
    );
    DocumentJson::new(&documented(&limits).into_openapi(), rules_across_fields())
}

/// Every endpoint with its OpenAPI description.
fn documented(limits: &Limits) -> OpenApiRouter<ServerState> {
    let api = OpenApiRouter::new()
        .nest("/v1", version_1(limits))
        .fallback(unknown);
    OpenApiRouter::with_openapi(Document::openapi())
        .nest("/api", api)
        .merge(health::router())
}

fn version_1(limits: &Limits) -> OpenApiRouter<ServerState> {
    let limited = |router: OpenApiRouter<ServerState>, limit: &RateLimit| {
        router.route_layer(from_fn_with_state(limit.clone(), enforce))
    };
    // Only what is public is compressed: the length of a compressed secret would tell
    // something about it.
    let public = published_content::router()
        .merge(server_time::router())
        .merge(applications::public_router())
        .merge(complaints::public_router())
        .merge(evaluation::router())
        .merge(hours_calendar::router())
        .merge(open_data::router())
        .merge(scores::router())
        .merge(openapi::router());
    let reads = limited(public, &limits.reads)
        .layer(CompressionLayer::new())
        .layer(map_request(content_encoding::accept_identity))
        .layer(map_response(content_encoding::weaken_etag_of_compressed));
    let receipts = applications::receipt_router().merge(complaints::receipt_router());
    OpenApiRouter::new()
        .merge(reads)
        .merge(throttled(limited(receipts, &limits.lookups), limits))
        .merge(limited(complaints::repeat_router(), &limits.lookups))
        .merge(limited(complaints::send_router(), &limits.complaints))
}

/// Throttles failed look-ups. Outermost, so that a client that has to wait longer for them
/// than for its rate limit is told so.
fn throttled(lookups: OpenApiRouter<ServerState>, limits: &Limits) -> OpenApiRouter<ServerState> {
    let failed_lookups = (limits.failed_lookups.clone(), limits.proxies.clone());
    lookups.route_layer(from_fn_with_state(failed_lookups, failed_lookups::throttle))
}

async fn unknown() -> ApiProblem {
    ApiProblem::new(ProblemCode::NotFound)
}

async fn method_not_allowed() -> ApiProblem {
    ApiProblem::new(ProblemCode::MethodNotAllowed)
}

#[cfg(test)]
mod tests;
