//! The middleware that throttles clients by their failed look-ups.

use super::clients::{Admission, Clients};
use super::rate::FailedLookupRate;
use crate::http::client_address::{ClientNetwork, TrustedProxies};
use crate::http::problem::ApiProblem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use loket_domain::problem::ProblemCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// Counts the failed look-ups of each client. Clones share the counters.
#[derive(Clone)]
pub struct FailedLookupLimiter {
    clients: Arc<Mutex<Clients>>,
}

impl FailedLookupLimiter {
    /// A limiter without any counter yet.
    pub fn new(rate: FailedLookupRate) -> Self {
        Self {
            clients: Arc::new(Mutex::new(Clients::new(rate))),
        }
    }

    /// Drops the counters of clients whose failed look-ups have expired.
    pub fn evict_expired(&self) {
        self.with(|clients| clients.evict_expired(Instant::now()));
    }

    fn with<T>(&self, act: impl FnOnce(&mut Clients) -> T) -> T {
        act(&mut self.clients.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Lets a look-up through or answers 429 with `Retry-After`; a response with the problem
/// `no_match` counts as failed.
pub async fn throttle(
    State((limiter, proxies)): State<(FailedLookupLimiter, TrustedProxies)>,
    request: Request,
    next: Next,
) -> Response {
    let client = proxies.client(request.headers(), request.extensions());
    match limiter.with(|clients| clients.begin(client, Instant::now())) {
        Admission::Refused { delay } => {
            let seconds = delay.as_secs_f64().ceil().max(1.0) as u64;
            return ApiProblem::too_many_requests(seconds).into_response();
        }
        Admission::Begun => {}
    }
    let mut lookup = LookupInProgress {
        limiter: &limiter,
        client,
        failed: false,
    };
    let response = next.run(request).await;
    lookup.failed = response
        .extensions()
        .get::<ApiProblem>()
        .is_some_and(|problem| problem.code() == ProblemCode::NoMatch);
    response
}

/// Ends the look-up when dropped, also when the client goes away before the response.
struct LookupInProgress<'limiter> {
    limiter: &'limiter FailedLookupLimiter,
    client: ClientNetwork,
    failed: bool,
}

impl Drop for LookupInProgress<'_> {
    fn drop(&mut self) {
        let (client, failed) = (self.client, self.failed);
        self.limiter
            .with(|clients| clients.end(client, failed, Instant::now()));
    }
}
