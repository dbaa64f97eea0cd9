//! How often one client may ask.

use crate::support::process::Server;
use crate::support::{Answer, Counter, Setup, content_folder, rate, request};
use axum::http::{Method, StatusCode};
use loket_domain::problem::ProblemCode;
use loket_server::http::client_address::TrustedProxies;
use tempfile::TempDir;

async fn strict(proxies: TrustedProxies) -> Counter {
    Counter::open_with(Setup {
        lookups: rate(1, 3),
        complaints: rate(1, 2),
        reads: rate(1, 4),
        proxies,
        ..Setup::default()
    })
    .await
}

fn assert_refused(answer: &Answer, at_most: u64) {
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    answer.assert_problem(ProblemCode::TooManyRequests, &[]);
    let seconds = answer.problem().retry_after_seconds.unwrap();
    assert!((1..=at_most).contains(&seconds), "{seconds} seconds");
    assert_eq!(answer.header("retry-after"), seconds.to_string());
}

#[tokio::test]
async fn after_its_burst_a_client_must_wait() {
    let counter = strict(TrustedProxies::default()).await;
    for _ in 0..3 {
        let answer = counter.post("/api/v1/applications/lookup", "{}").await;
        assert_ne!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    }
    // Both lookups count together: each is a guess at a code.
    assert_refused(&counter.post("/api/v1/complaints/lookup", "{}").await, 60);
    assert_refused(&counter.post("/api/v1/applications/lookup", "{}").await, 60);
    for _ in 0..2 {
        counter.complain("0b7c1c0e-3a5f-4d57", "{}").await;
    }
    assert_refused(&counter.complain("0b7c1c0e-3a5f-4d57", "{}").await, 60);
    for path in ["office", "permits", "integrity", "openapi.json"] {
        let answer = counter.get(&format!("/api/v1/{path}")).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    assert_refused(&counter.get("/api/v1/office").await, 60);
    assert_eq!(counter.get("/healthz").await.status, StatusCode::OK);
}

async fn forwarded(counter: &Counter, address: &str) -> StatusCode {
    let headers = [
        ("x-forwarded-for", address),
        ("content-type", "application/json"),
    ];
    let path = "/api/v1/applications/lookup";
    counter
        .send(request(Method::POST, path, &headers, "{}"))
        .await
        .status
}

#[tokio::test]
async fn a_client_cannot_invent_addresses() {
    let counter = strict(TrustedProxies::default()).await;
    let mut last = StatusCode::OK;
    for number in 0..4 {
        last = forwarded(&counter, &format!("198.51.100.{number}")).await;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn clients_behind_a_trusted_proxy_are_told_apart() {
    let proxy = ["203.0.113.0/24".to_owned()];
    let counter = strict(TrustedProxies::parse(&proxy).unwrap()).await;
    for number in 0..6 {
        let status = forwarded(&counter, &format!("198.51.100.{number}")).await;
        assert_ne!(status, StatusCode::TOO_MANY_REQUESTS);
    }
    let mut last = StatusCode::OK;
    for number in 0..4 {
        last = forwarded(&counter, &format!("10.0.0.{number}, 2001:db8::{number}")).await;
    }
    assert_eq!(
        last,
        StatusCode::TOO_MANY_REQUESTS,
        "one IPv6 customer, four addresses"
    );
}

/// The other tests say themselves where a request comes from.
#[test]
fn a_real_connection_says_where_it_comes_from() {
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("loket.db");
    let server = Server::start(&[
        "--dist",
        "none",
        "--content",
        content_folder::REAL,
        "--database",
        database.to_str().unwrap(),
        "--trusted-proxies",
        "127.0.0.1",
        "--reads-burst",
        "1",
        "--reads-per-minute",
        "1",
    ]);
    let status = |client: &str| {
        let request = format!(
            "GET /api/v1/office HTTP/1.1\r\nhost: loket\r\nconnection: close\r\n\
             x-forwarded-for: {client}\r\n\r\n"
        );
        server.exchange(request.as_bytes())[9..12].to_owned()
    };
    let clients = ["198.51.100.1", "198.51.100.2", "198.51.100.1"];
    assert_eq!(clients.map(status), ["200", "200", "429"]);
}
