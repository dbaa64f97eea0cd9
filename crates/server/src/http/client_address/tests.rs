#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;

fn check(peer: &str, forwarded: &[&str], expected: &str) {
    let proxies = ["127.0.0.1".to_owned(), "10.0.0.0/8".to_owned()];
    let proxies = TrustedProxies::parse(&proxies).unwrap();
    let mut headers = HeaderMap::new();
    for line in forwarded {
        headers.append("x-forwarded-for", line.parse().unwrap());
    }
    let mut extensions = Extensions::new();
    extensions.insert(PeerAddress(peer.parse().unwrap()));
    let expected = ClientNetwork(expected.parse().unwrap());
    assert_eq!(
        proxies.client(&headers, &extensions),
        expected,
        "{peer} {forwarded:?}"
    );
}

#[test]
fn the_nearest_untrusted_address_is_the_client() {
    check("203.0.113.9", &[], "203.0.113.9");
    check("127.0.0.1", &[], "127.0.0.1");
    check("127.0.0.1", &["198.51.100.7"], "198.51.100.7");
    check("::ffff:127.0.0.1", &["198.51.100.7"], "198.51.100.7");
    check("127.0.0.1", &["198.51.100.7, 10.1.2.3"], "198.51.100.7");
    check("127.0.0.1", &["198.51.100.7", "10.1.2.3"], "198.51.100.7");
    check("127.0.0.1", &["198.51.100.7:5000"], "198.51.100.7");
}

#[test]
fn what_a_client_invents_is_not_believed() {
    check("203.0.113.9", &["198.51.100.7"], "203.0.113.9");
    check("127.0.0.1", &["1.1.1.1, 198.51.100.7"], "198.51.100.7");
    check("127.0.0.1", &["10.9.9.9, 198.51.100.7"], "198.51.100.7");
    check("127.0.0.1", &["198.51.100.7, nonsense"], "127.0.0.1");
}

#[test]
fn ipv6_customers_are_told_apart_by_64_bits() {
    check("2001:db8:1:2:aaaa::1", &[], "2001:db8:1:2::");
    check("127.0.0.1", &["[2001:db8:1:2::9]:443"], "2001:db8:1:2::");
    check("127.0.0.1", &["2001:db8:1:3:ffff::"], "2001:db8:1:3::");
}

#[test]
fn an_entry_that_is_no_address_is_named() {
    let entries = ["10.0.0.1".to_owned(), "proxy.local".to_owned()];
    assert_eq!(TrustedProxies::parse(&entries).unwrap_err(), "proxy.local");
}
