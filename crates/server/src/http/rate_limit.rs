//! Rate limits, for each client and for all clients together.

use super::client_address::{ClientNetwork, TrustedProxies};
use super::problem::ApiProblem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock as _, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// The rate at which one kind of request is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Sustained.
    pub per_minute: NonZeroU32,
    /// At once, after an idle time.
    pub burst: NonZeroU32,
}

/// A rate limit for each client. Clones share the counters.
#[derive(Clone)]
pub struct RateLimit {
    clients: Arc<Clients>,
    proxies: TrustedProxies,
}

type Clients = RateLimiter<
    ClientNetwork,
    HashMapStateStore<ClientNetwork>,
    MonotonicClock,
    NoOpMiddleware<std::time::Instant>,
>;

/// Beyond this many clients, those at rest are evicted, so that memory stays bounded.
const EVICTION_THRESHOLD: usize = 50_000;

/// A rate limit for all clients together.
pub struct GlobalRateLimit(
    RateLimiter<NotKeyed, InMemoryState, MonotonicClock, NoOpMiddleware<std::time::Instant>>,
);

impl Rate {
    fn quota(self) -> Quota {
        let period = Duration::from_secs(60) / self.per_minute.get();
        Quota::with_period(period)
            .unwrap_or_else(|| Quota::per_minute(self.per_minute))
            .allow_burst(self.burst)
    }
}

impl GlobalRateLimit {
    /// A limit that has counted nothing yet.
    pub fn new(rate: Rate) -> Self {
        let state = InMemoryState::default();
        Self(RateLimiter::new(rate.quota(), state, MonotonicClock))
    }

    /// Counts one more request, if it is within the limit; returns whether it is.
    pub fn try_acquire(&self) -> bool {
        self.0.check().is_ok()
    }
}

impl RateLimit {
    /// A limit that has counted nothing yet.
    pub fn new(rate: Rate, proxies: TrustedProxies) -> Self {
        let state = HashMapStateStore::default();
        let clients = RateLimiter::new(rate.quota(), state, MonotonicClock);
        Self {
            clients: Arc::new(clients),
            proxies,
        }
    }

    fn check(&self, client: ClientNetwork) -> Result<(), ApiProblem> {
        if self.clients.len() > EVICTION_THRESHOLD {
            self.evict_idle();
        }
        self.clients.check_key(&client).map_err(|refusal| {
            let wait = refusal.wait_time_from(MonotonicClock.now());
            ApiProblem::too_many_requests(wait.as_secs_f64().ceil().max(1.0) as u64)
        })
    }

    /// Drops the counters of clients that are back at their full burst.
    pub fn evict_idle(&self) {
        self.clients.retain_recent();
        self.clients.shrink_to_fit();
    }
}

/// Lets a request through, or answers 429 with `Retry-After`.
pub async fn enforce(State(limit): State<RateLimit>, request: Request, next: Next) -> Response {
    let client = limit
        .proxies
        .client(request.headers(), request.extensions());
    match limit.check(client) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}
