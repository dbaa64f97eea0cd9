//! The limits of requests.

use crate::complaints::{ProofOfWork, ProofOfWorkPolicy};
use crate::http::client_address::TrustedProxies;
use crate::http::failed_lookups::FailedLookupLimiter;
use crate::http::rate_limit::{Rate, RateLimit};
use std::time::Duration;

/// The rate limits and the proof of work. Clones share the counters.
#[derive(Clone)]
pub struct Limits {
    pub(super) reads: RateLimit,
    pub(super) lookups: RateLimit,
    pub(super) complaints: RateLimit,
    pub(super) proof_of_work: ProofOfWork,
    pub(super) failed_lookups: FailedLookupLimiter,
    pub(super) proxies: TrustedProxies,
}

/// How often the counters of idle clients are dropped.
const EVICTION_INTERVAL: Duration = Duration::from_secs(60);

impl Limits {
    /// Limits that have counted nothing yet.
    pub fn new(
        reads: Rate,
        lookups: Rate,
        complaints: Rate,
        proof_of_work: ProofOfWorkPolicy,
        failed_lookups: FailedLookupLimiter,
        proxies: &TrustedProxies,
    ) -> Self {
        let limit = |rate| RateLimit::new(rate, proxies.clone());
        Self {
            reads: limit(reads),
            lookups: limit(lookups),
            complaints: limit(complaints),
            proof_of_work: ProofOfWork::new(proof_of_work),
            failed_lookups,
            proxies: proxies.clone(),
        }
    }

    /// Drops the counters of idle clients once a minute, until the future is dropped.
    pub async fn evict_idle_clients(self) {
        loop {
            tokio::time::sleep(EVICTION_INTERVAL).await;
            for limit in [&self.reads, &self.lookups, &self.complaints] {
                limit.evict_idle();
            }
            self.failed_lookups.evict_expired();
        }
    }
}
