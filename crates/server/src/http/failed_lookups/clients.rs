//! What is remembered of clients that sent wrong codes.

use super::MissRate;
use crate::http::client_address::ClientNetwork;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Clients with wrong codes that are not forgiven, or with lookups under way.
pub(super) struct Clients {
    rate: MissRate,
    by_network: HashMap<ClientNetwork, Client>,
}

/// Whether a lookup may begin.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    Begun,
    Refused { wait: Duration },
}

struct Client {
    /// Wrong codes that are not forgiven, as of `counted_at`: the last of them, or the
    /// last time that one was forgiven.
    misses: u32,
    counted_at: Instant,
    /// When the next lookup may begin.
    free_at: Instant,
    /// Lookups whose answer is not known yet.
    under_way: u32,
}

/// The wait after the first wrong code beyond the burst.
const FIRST_WAIT: Duration = Duration::from_secs(2);

/// What a lookup that came at the same time as another has to wait.
const NEXT_TURN: Duration = Duration::from_secs(1);

/// Beyond this many, those with the fewest wrong codes are forgotten, so that memory
/// stays bounded however many addresses somebody has.
const REMEMBERED: usize = 50_000;

impl Clients {
    pub(super) fn new(rate: MissRate) -> Self {
        Self {
            rate,
            by_network: HashMap::new(),
        }
    }

    /// Begins a lookup, or says how long to wait. Once the burst is used up, lookups take
    /// turns: otherwise a thousand at once would all begin before the first has missed.
    pub(super) fn begin(&mut self, network: ClientNetwork, now: Instant) -> Attempt {
        if self.by_network.len() >= REMEMBERED && !self.by_network.contains_key(&network) {
            self.make_room(now);
        }
        let rate = self.rate;
        let client = self.by_network.entry(network).or_insert(Client {
            misses: 0,
            counted_at: now,
            free_at: now,
            under_way: 0,
        });
        client.forgive(rate, now);
        if now < client.free_at {
            let wait = client.free_at - now;
            return Attempt::Refused { wait };
        }
        let all = client.misses.saturating_add(client.under_way);
        if client.under_way > 0 && all >= rate.burst.get() {
            return Attempt::Refused { wait: NEXT_TURN };
        }
        client.under_way += 1;
        Attempt::Begun
    }

    /// Ends a lookup that had begun.
    pub(super) fn end(&mut self, network: ClientNetwork, missed: bool, now: Instant) {
        let rate = self.rate;
        let Some(client) = self.by_network.get_mut(&network) else {
            return;
        };
        client.under_way = client.under_way.saturating_sub(1);
        if missed {
            client.forgive(rate, now);
            client.misses = client.misses.saturating_add(1);
            client.counted_at = now;
            client.free_at = now + wait(rate, client.misses);
        } else if client.is_forgiven(now) {
            self.by_network.remove(&network);
        }
    }

    /// Forgets clients whose wrong codes are forgiven.
    pub(super) fn forget(&mut self, now: Instant) {
        let rate = self.rate;
        self.by_network.retain(|_, client| {
            client.forgive(rate, now);
            !client.is_forgiven(now)
        });
        self.by_network.shrink_to_fit();
    }

    /// Down to half, so that it is rarely done.
    fn make_room(&mut self, now: Instant) {
        self.forget(now);
        let mut at_most = 1;
        while self.by_network.len() > REMEMBERED / 2 {
            self.by_network
                .retain(|_, client| client.misses > at_most || client.under_way > 0);
            if at_most > u32::MAX / 2 {
                break;
            }
            at_most *= 2;
        }
    }
}

impl Client {
    /// One wrong code is forgiven after each of the longest waits without another.
    fn forgive(&mut self, rate: MissRate, now: Instant) {
        if self.misses == 0 || rate.longest_wait.is_zero() {
            self.misses = 0;
            self.counted_at = now;
            return;
        }
        let gone_by = now.saturating_duration_since(self.counted_at).as_secs_f64();
        let forgiven = (gone_by / rate.longest_wait.as_secs_f64()) as u32;
        self.misses = self.misses.saturating_sub(forgiven);
        self.counted_at += rate.longest_wait.saturating_mul(forgiven);
    }

    fn is_forgiven(&self, now: Instant) -> bool {
        self.misses == 0 && self.under_way == 0 && self.free_at <= now
    }
}

/// The wait after so many wrong codes: none within the burst, then twice as long with
/// each of them.
fn wait(rate: MissRate, misses: u32) -> Duration {
    let beyond = misses.saturating_sub(rate.burst.get());
    if beyond == 0 {
        return Duration::ZERO;
    }
    let factor = 1_u32.checked_shl(beyond - 1).unwrap_or(u32::MAX);
    FIRST_WAIT.saturating_mul(factor).min(rate.longest_wait)
}

#[cfg(test)]
#[path = "clients_tests.rs"]
mod tests;
