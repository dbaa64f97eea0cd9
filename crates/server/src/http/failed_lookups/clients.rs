//! The failed look-ups of each client.

use super::rate::FailedLookupRate;
use crate::http::client_address::ClientNetwork;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Clients with failed look-ups that have not expired, or with look-ups in progress.
pub(super) struct Clients {
    rate: FailedLookupRate,
    by_network: HashMap<ClientNetwork, Client>,
}

/// Whether a look-up may begin.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admission {
    Begun,
    Refused { delay: Duration },
}

struct Client {
    /// Failed look-ups that have not expired, as of `counted_at`: when the last one failed,
    /// or the last time that one expired.
    failures: u32,
    counted_at: Instant,
    /// When the next look-up may begin.
    next_allowed_at: Instant,
    /// Look-ups whose result is not known yet.
    in_progress: u32,
}

/// The delay of a look-up that comes while another of the same client is in progress.
const CONCURRENT_LOOKUP_DELAY: Duration = Duration::from_secs(1);

/// Beyond this many clients, those with the fewest failed look-ups are evicted, so that
/// memory stays bounded however many addresses somebody has.
const MAX_CLIENTS: usize = 50_000;

impl Clients {
    pub(super) fn new(rate: FailedLookupRate) -> Self {
        Self {
            rate,
            by_network: HashMap::new(),
        }
    }

    /// Begins a look-up, or says how long to wait. Once the burst is used up, look-ups of a
    /// client run one at a time: otherwise a thousand at once would all begin before the
    /// first has failed.
    pub(super) fn begin(&mut self, network: ClientNetwork, now: Instant) -> Admission {
        if self.by_network.len() >= MAX_CLIENTS && !self.by_network.contains_key(&network) {
            self.evict_half(now);
        }
        let rate = self.rate;
        let client = self.by_network.entry(network).or_insert(Client {
            failures: 0,
            counted_at: now,
            next_allowed_at: now,
            in_progress: 0,
        });
        client.expire(rate, now);
        if now < client.next_allowed_at {
            let delay = client.next_allowed_at - now;
            return Admission::Refused { delay };
        }
        let all = client.failures.saturating_add(client.in_progress);
        if client.in_progress > 0 && all >= rate.burst.get() {
            return Admission::Refused {
                delay: CONCURRENT_LOOKUP_DELAY,
            };
        }
        client.in_progress += 1;
        Admission::Begun
    }

    /// Ends a look-up that had begun.
    pub(super) fn end(&mut self, network: ClientNetwork, failed: bool, now: Instant) {
        let rate = self.rate;
        let Some(client) = self.by_network.get_mut(&network) else {
            return;
        };
        client.in_progress = client.in_progress.saturating_sub(1);
        if failed {
            client.expire(rate, now);
            client.failures = client.failures.saturating_add(1);
            client.counted_at = now;
            client.next_allowed_at = now + rate.delay(client.failures);
        } else if client.has_expired(now) {
            self.by_network.remove(&network);
        }
    }

    /// Drops clients whose failed look-ups have expired.
    pub(super) fn evict_expired(&mut self, now: Instant) {
        let rate = self.rate;
        self.by_network.retain(|_, client| {
            client.expire(rate, now);
            !client.has_expired(now)
        });
        self.by_network.shrink_to_fit();
    }

    /// Evicts down to half, so that it is rarely done.
    fn evict_half(&mut self, now: Instant) {
        self.evict_expired(now);
        let mut at_most = 1;
        while self.by_network.len() > MAX_CLIENTS / 2 {
            self.by_network
                .retain(|_, client| client.failures > at_most || client.in_progress > 0);
            if at_most > u32::MAX / 2 {
                break;
            }
            at_most *= 2;
        }
    }
}

impl Client {
    /// One failed look-up expires after each `max_delay` without another.
    fn expire(&mut self, rate: FailedLookupRate, now: Instant) {
        if self.failures == 0 || rate.max_delay.is_zero() {
            self.failures = 0;
            self.counted_at = now;
            return;
        }
        let elapsed = now.saturating_duration_since(self.counted_at).as_secs_f64();
        let expired = (elapsed / rate.max_delay.as_secs_f64()) as u32;
        self.failures = self.failures.saturating_sub(expired);
        self.counted_at += rate.max_delay.saturating_mul(expired);
    }

    fn has_expired(&self, now: Instant) -> bool {
        self.failures == 0 && self.in_progress == 0 && self.next_allowed_at <= now
    }
}

#[cfg(test)]
mod tests;
