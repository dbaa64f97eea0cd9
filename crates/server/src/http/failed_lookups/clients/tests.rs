#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use crate::http::client_address::{PeerAddress, TrustedProxies};
use axum::http::{Extensions, HeaderMap};
use std::num::NonZeroU32;

const MINUTE: Duration = Duration::from_secs(60);

fn network(address: &str) -> ClientNetwork {
    let mut extensions = Extensions::new();
    extensions.insert(PeerAddress(address.parse().unwrap()));
    TrustedProxies::default().client(&HeaderMap::new(), &extensions)
}

fn clients() -> Clients {
    Clients::new(FailedLookupRate {
        burst: NonZeroU32::new(3).unwrap(),
        max_delay: 15 * MINUTE,
    })
}

/// Looks something up and fails; the delay instead, in seconds, if it is refused.
fn fail(clients: &mut Clients, client: &str, now: Instant) -> Option<u64> {
    look_up(clients, client, true, now)
}

fn look_up(clients: &mut Clients, client: &str, failed: bool, now: Instant) -> Option<u64> {
    match clients.begin(network(client), now) {
        Admission::Refused { delay } => Some(delay.as_secs()),
        Admission::Begun => {
            clients.end(network(client), failed, now);
            None
        }
    }
}

#[test]
fn the_delay_doubles_up_to_the_longest() {
    let mut clients = clients();
    let mut now = Instant::now();
    for _ in 0..4 {
        assert_eq!(fail(&mut clients, "203.0.113.9", now), None);
    }
    let mut delays = Vec::new();
    for _ in 0..11 {
        let delay = fail(&mut clients, "203.0.113.9", now).unwrap();
        delays.push(delay);
        now += Duration::from_secs(delay);
        assert_eq!(fail(&mut clients, "203.0.113.9", now), None);
    }
    assert_eq!(delays, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
}

#[test]
fn who_has_to_wait_is_not_told_whether_a_code_is_right() {
    let mut clients = clients();
    let now = Instant::now();
    for _ in 0..4 {
        fail(&mut clients, "203.0.113.9", now);
    }
    assert_eq!(look_up(&mut clients, "203.0.113.9", false, now), Some(2));
    let later = now + Duration::from_secs(2);
    assert_eq!(look_up(&mut clients, "203.0.113.9", false, later), None);
    // A right code costs nothing.
    assert_eq!(look_up(&mut clients, "203.0.113.9", false, later), None);
}

#[test]
fn other_addresses_are_left_alone() {
    let mut clients = clients();
    let now = Instant::now();
    for _ in 0..9 {
        fail(&mut clients, "203.0.113.9", now);
        fail(&mut clients, "2001:db8:1:2::9", now);
    }
    assert_eq!(fail(&mut clients, "203.0.113.10", now), None);
    assert_eq!(fail(&mut clients, "2001:db8:1:3::9", now), None);
    let neighbour = "2001:db8:1:2:aaaa::1";
    assert_eq!(fail(&mut clients, neighbour, now), Some(2), "one customer");
}

#[test]
fn failed_lookups_expire_one_by_one() {
    let mut clients = clients();
    let start = Instant::now();
    for _ in 0..4 {
        fail(&mut clients, "203.0.113.9", start);
    }
    let later = start + 15 * MINUTE;
    assert_eq!(
        fail(&mut clients, "203.0.113.9", later),
        None,
        "the fourth again"
    );
    assert_eq!(fail(&mut clients, "203.0.113.9", later), Some(2));
    clients.evict_expired(start + 74 * MINUTE);
    assert_eq!(clients.by_network.len(), 1);
    clients.evict_expired(start + 75 * MINUTE);
    assert_eq!(clients.by_network.len(), 0);
}

#[test]
fn a_thousand_at_once_take_turns() {
    let mut clients = clients();
    let now = Instant::now();
    let client = network("203.0.113.9");
    let begun = (0..1000)
        .filter(|_| clients.begin(client, now) == Admission::Begun)
        .count();
    assert_eq!(begun, 3);
    for _ in 0..begun {
        clients.end(client, true, now);
    }
    assert_eq!(clients.begin(client, now), Admission::Begun);
    assert_ne!(
        clients.begin(client, now),
        Admission::Begun,
        "one after the other"
    );
}

#[test]
fn memory_stays_bounded() {
    let mut clients = clients();
    let now = Instant::now();
    for _ in 0..9 {
        fail(&mut clients, "203.0.113.9", now);
    }
    for number in 0..200_000_u32 {
        let address = std::net::Ipv4Addr::from_bits(0x0a00_0000 + number).to_string();
        fail(&mut clients, &address, now);
        assert!(clients.by_network.len() <= MAX_CLIENTS);
    }
    assert!(
        fail(&mut clients, "203.0.113.9", now).is_some(),
        "the worst is remembered"
    );
}
