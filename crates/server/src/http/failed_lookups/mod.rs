//! Wrong codes: whoever sends many has to wait longer and longer.
//!
//! A code has 80 random bits, so nobody guesses one. This keeps those who try anyway from
//! using the counter's time, and leaves everybody at other addresses alone.

mod clients;

use super::client_address::TrustedProxies;
use super::problem::ApiProblem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use clients::{Attempt, Clients};
use loket_domain::problem::ProblemCode;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What wrong codes cost.
#[derive(Clone, Copy, Debug)]
pub struct MissRate {
    /// How many cost nothing.
    pub burst: NonZeroU32,
    /// The longest wait. After the same time one wrong code is forgiven, so that whoever
    /// goes on at the longest wait stays there.
    pub longest_wait: Duration,
}

/// The limit, with what it remembers of clients that sent wrong codes.
#[derive(Clone)]
pub struct MissLimit {
    clients: Arc<Mutex<Clients>>,
}

impl MissLimit {
    /// A limit that has seen nobody yet.
    pub fn new(rate: MissRate) -> Self {
        Self {
            clients: Arc::new(Mutex::new(Clients::new(rate))),
        }
    }

    /// Forgets clients whose wrong codes are forgiven.
    pub fn forget(&self) {
        self.with(|clients| clients.forget(Instant::now()));
    }

    fn with<T>(&self, act: impl FnOnce(&mut Clients) -> T) -> T {
        act(&mut self.clients.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Lets a lookup through, or refuses it with the time after which to try again; then
/// remembers whether it found anything.
pub async fn slow_down(
    State((limit, proxies)): State<(MissLimit, TrustedProxies)>,
    request: Request,
    next: Next,
) -> Response {
    let client = proxies.client(request.headers(), request.extensions());
    match limit.with(|clients| clients.begin(client, Instant::now())) {
        Attempt::Refused { wait } => {
            let seconds = wait.as_secs_f64().ceil().max(1.0) as u64;
            return ApiProblem::too_many_requests(seconds).into_response();
        }
        Attempt::Begun => {}
    }
    // Ends the attempt even if the client goes away before the answer.
    let mut under_way = UnderWay {
        limit: &limit,
        client,
        missed: false,
    };
    let response = next.run(request).await;
    under_way.missed = response
        .extensions()
        .get::<ApiProblem>()
        .is_some_and(|problem| problem.code() == ProblemCode::NoMatch);
    response
}

struct UnderWay<'limit> {
    limit: &'limit MissLimit,
    client: super::client_address::ClientNetwork,
    missed: bool,
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let (client, missed) = (self.client, self.missed);
        self.limit
            .with(|clients| clients.end(client, missed, Instant::now()));
    }
}
