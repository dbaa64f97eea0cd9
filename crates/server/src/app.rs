//! All routes, and the layers around them.

use crate::complaints::{Pressure, ProofRule};
use crate::http::client_address::TrustedProxies;
use crate::http::cors::AllowedOrigins;
use crate::http::misses::{self, MissLimit, MissRate};
use crate::http::problem::ApiProblem;
use crate::http::rate_limit::{Rate, RateLimit, enforce};
use crate::http::{cached, cors, guard, headers, request_log};
use crate::openapi::{self, Document, DocumentJson};
use crate::state::AppState;
use crate::static_files::{self, Dist};
use crate::{
    applications, complaints, documents, evaluation, health, hours_calendar, open_data, scores,
    time,
};
use axum::Router;
use axum::extract::Extension;
use axum::middleware::{from_fn, from_fn_with_state, map_request, map_response};
use loket_domain::problem::ProblemCode;
use std::num::NonZeroU32;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

/// What a city can set about how the counter is delivered.
pub struct Delivery {
    /// The built app; none for a server of the API alone.
    pub dist: Option<Dist>,
    /// Origins of apps that are served elsewhere.
    pub allowed_origins: AllowedOrigins,
    /// The limits, each per client.
    pub limits: Limits,
}

/// How often one client may ask.
#[derive(Clone)]
pub struct Limits {
    reads: RateLimit,
    lookups: RateLimit,
    complaints: RateLimit,
    pressure: Pressure,
    misses: MissLimit,
    proxies: TrustedProxies,
}

/// How often clients that may ask again anyway are forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(60);

impl Limits {
    /// Limits that have seen nobody yet.
    pub fn new(
        reads: Rate,
        lookups: Rate,
        complaints: Rate,
        proof: ProofRule,
        misses: MissLimit,
        proxies: &TrustedProxies,
    ) -> Self {
        let limit = |rate| RateLimit::new(rate, proxies.clone());
        Self {
            reads: limit(reads),
            lookups: limit(lookups),
            complaints: limit(complaints),
            pressure: Pressure::new(proof),
            misses,
            proxies: proxies.clone(),
        }
    }

    /// Forgets clients that may ask again anyway, once a minute, for as long as the
    /// returned task runs.
    pub async fn forget_idle_clients(self) {
        loop {
            tokio::time::sleep(FORGET_EVERY).await;
            for limit in [&self.reads, &self.lookups, &self.complaints] {
                limit.forget();
            }
            self.misses.forget();
        }
    }
}

/// The whole counter.
///
/// # Errors
/// When the documentation cannot be written as JSON.
pub fn app(state: AppState, delivery: Delivery) -> serde_json::Result<Router> {
    let (mut api, document) = documented(&delivery.limits).split_for_parts();
    api = api
        .method_not_allowed_fallback(method_not_allowed)
        .layer(Extension(DocumentJson::of(&document)?));
    if !delivery.allowed_origins.is_empty() {
        api = api.layer(cors::layer(delivery.allowed_origins));
    }
    api = api.layer(map_response(headers::protect_api));
    let app = match delivery.dist {
        Some(dist) => api.fallback_service(static_files::router(dist)),
        None => api.fallback_service(
            Router::new()
                .fallback(unknown)
                .layer(map_response(headers::protect_api)),
        ),
    };
    Ok(guarded(app.with_state(state)))
}

/// The outermost layers: nothing that happens below them leaves a request without an
/// answer, an id and a line in the log.
fn guarded(app: Router) -> Router {
    app.layer(from_fn(guard::limit_time))
        .layer(CatchPanicLayer::custom(guard::answer_panic))
        .layer(from_fn(request_log::identify_and_log))
}

/// The documentation of every endpoint.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn openapi_document() -> serde_json::Result<DocumentJson> {
    let once = Rate {
        per_minute: NonZeroU32::MIN,
        burst: NonZeroU32::MIN,
    };
    let proof = ProofRule {
        free: once,
        bits: 0,
    };
    let misses = MissLimit::new(MissRate {
        burst: NonZeroU32::MIN,
        longest_wait: Duration::ZERO,
    });
    let limits = Limits::new(once, once, once, proof, misses, &TrustedProxies::default());
    DocumentJson::of(&documented(&limits).into_openapi())
}

/// Every endpoint with its documentation.
fn documented(limits: &Limits) -> OpenApiRouter<AppState> {
    let api = OpenApiRouter::new()
        .nest("/v1", version_1(limits))
        .fallback(unknown);
    OpenApiRouter::with_openapi(Document::openapi())
        .nest("/api", api)
        .merge(health::router())
}

fn version_1(limits: &Limits) -> OpenApiRouter<AppState> {
    let limited = |router: OpenApiRouter<AppState>, limit: &RateLimit| {
        router.route_layer(from_fn_with_state(limit.clone(), enforce))
    };
    // Only what is public is compressed: the length of a compressed secret would tell
    // something about it.
    let public = documents::router()
        .merge(time::router())
        .merge(applications::public_router())
        .merge(complaints::public_router())
        .merge(evaluation::router())
        .merge(hours_calendar::router())
        .merge(open_data::router())
        .merge(scores::router())
        .merge(openapi::router());
    let reads = limited(public, &limits.reads)
        .layer(CompressionLayer::new())
        .layer(map_request(headers::accept_identity))
        .layer(map_response(cached::weaken_etag_of_compressed));
    let receipts = applications::receipt_router().merge(complaints::receipt_router());
    let sending = complaints::send_router().layer(Extension(limits.pressure.clone()));
    OpenApiRouter::new()
        .merge(reads)
        .merge(slowed(limited(receipts, &limits.lookups), limits))
        .merge(limited(complaints::repeat_router(), &limits.lookups))
        .merge(limited(sending, &limits.complaints))
}

/// Wrong codes cost more than right ones. Outermost, so that whoever has to wait longer
/// for it is told so.
fn slowed(lookups: OpenApiRouter<AppState>, limits: &Limits) -> OpenApiRouter<AppState> {
    let misses = (limits.misses.clone(), limits.proxies.clone());
    lookups.route_layer(from_fn_with_state(misses, misses::slow_down))
}

async fn unknown() -> ApiProblem {
    ApiProblem::new(ProblemCode::NotFound)
}

async fn method_not_allowed() -> ApiProblem {
    ApiProblem::new(ProblemCode::MethodNotAllowed)
}

#[cfg(test)]
#[path = "app_tests.rs"]
mod tests;
