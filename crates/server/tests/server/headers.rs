//! The headers that every answer carries.

use crate::support::{Answer, Counter, Setup, dist_folder, request};
use axum::http::{Method, StatusCode};

fn assert_protected(answer: &Answer, what: &str) {
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(
        answer.header("cross-origin-opener-policy"),
        "same-origin",
        "{what}"
    );
    assert!(
        answer.header("permissions-policy").contains("camera=()"),
        "{what}"
    );
    assert!(
        !answer.header("cross-origin-resource-policy").is_empty(),
        "{what}"
    );
    assert!(!answer.header("cache-control").is_empty(), "{what}");
    assert_eq!(answer.header("x-request-id").len(), 16, "{what}");
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; "),
        "{what}: {policy}"
    );
    for unsafe_source in ["'unsafe-inline'", "'unsafe-eval'", "data:", "*"] {
        assert!(!policy.contains(unsafe_source), "{what}: {policy}");
    }
}

#[tokio::test]
async fn every_answer_is_protected() {
    let folder = dist_folder::make();
    let dist = Some(dist_folder::open(&folder, "'self'"));
    let counter = Counter::open_with(Setup {
        dist,
        ..Setup::default()
    })
    .await;
    let paths = [
        "/",
        "/permits/izin-reklame",
        dist_folder::WASM,
        "/missing.js",
        "/healthz",
        "/api/v1/office",
        "/api/v1/permits/nothing",
        "/api/nothing",
        "/api/v1/complaints",
    ];
    for path in paths {
        assert_protected(&counter.get(path).await, path);
    }
    for path in [
        "/",
        "/api/v1/office",
        "/api/v1/complaints",
        "/api/v1/applications/lookup",
    ] {
        assert_protected(&counter.post(path, "nonsense").await, path);
        let head = counter.send(request(Method::HEAD, path, &[], "")).await;
        assert_protected(&head, path);
    }
}

#[tokio::test]
async fn answers_of_the_api_are_no_pages() {
    let counter = Counter::open().await;
    for path in ["/api/v1/office", "/api/nothing", "/healthz"] {
        let policy = counter
            .get(path)
            .await
            .header("content-security-policy")
            .to_owned();
        assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'");
    }
}

#[tokio::test]
async fn the_page_may_be_embedded_only_where_configured() {
    let folder = dist_folder::make();
    for (ancestors, directive, resource_policy) in [
        ("'self'", "frame-ancestors 'self'", "same-origin"),
        ("'none'", "frame-ancestors 'none'", "same-origin"),
        (
            "'self' https://palu.example",
            "frame-ancestors 'self' https://palu.example",
            "cross-origin",
        ),
    ] {
        let dist = Some(dist_folder::open(&folder, ancestors));
        let counter = Counter::open_with(Setup {
            dist,
            ..Setup::default()
        })
        .await;
        let page = counter.get("/").await;
        assert!(page.header("content-security-policy").ends_with(directive));
        assert_eq!(page.header("cross-origin-resource-policy"), resource_policy);
        let api = counter.get("/api/v1/office").await;
        assert_eq!(api.header("cross-origin-resource-policy"), "same-origin");
    }
}

#[tokio::test]
async fn a_request_id_is_ours_and_never_the_same() {
    let counter = Counter::open().await;
    let headers = [("x-request-id", "forged")];
    let first = counter.get_with("/healthz", &headers).await;
    let second = counter.get_with("/healthz", &headers).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_ne!(first.header("x-request-id"), "forged");
    assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
}
