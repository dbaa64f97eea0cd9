//! How often one client may ask.

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

/// How often, for one kind of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// In the long run.
    pub per_minute: NonZeroU32,
    /// At once, after a pause.
    pub burst: NonZeroU32,
}

/// One limit, with what it remembers of its clients.
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

/// Beyond this many clients those are forgotten who may ask again anyway, so that
/// memory stays bounded whoever comes.
const CLIENTS_REMEMBERED: usize = 50_000;

/// A limit for all clients together.
pub struct TotalLimit(
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

impl TotalLimit {
    /// A limit that has seen nothing yet.
    pub fn new(rate: Rate) -> Self {
        let state = InMemoryState::default();
        Self(RateLimiter::new(rate.quota(), state, MonotonicClock))
    }

    /// Whether one more is within the limit; then it counts.
    pub fn admits(&self) -> bool {
        self.0.check().is_ok()
    }
}

impl RateLimit {
    /// A limit that has seen nobody yet.
    pub fn new(rate: Rate, proxies: TrustedProxies) -> Self {
        let state = HashMapStateStore::default();
        let clients = RateLimiter::new(rate.quota(), state, MonotonicClock);
        Self {
            clients: Arc::new(clients),
            proxies,
        }
    }

    fn check(&self, client: ClientNetwork) -> Result<(), ApiProblem> {
        if self.clients.len() > CLIENTS_REMEMBERED {
            self.forget();
        }
        self.clients.check_key(&client).map_err(|refusal| {
            let wait = refusal.wait_time_from(MonotonicClock.now());
            ApiProblem::too_many_requests(wait.as_secs_f64().ceil().max(1.0) as u64)
        })
    }

    /// Forgets clients that may ask again anyway.
    pub fn forget(&self) {
        self.clients.retain_recent();
        self.clients.shrink_to_fit();
    }
}

/// Lets a request through, or refuses it with the time after which to try again.
pub async fn enforce(State(limit): State<RateLimit>, request: Request, next: Next) -> Response {
    let client = limit
        .proxies
        .client(request.headers(), request.extensions());
    match limit.check(client) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}
