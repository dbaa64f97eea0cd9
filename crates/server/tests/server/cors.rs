//! Apps that are served from other origins.

use crate::support::{Answer, Counter, Setup, request};
use axum::http::{Method, StatusCode};

async fn preflight(counter: &Counter, origin: &str) -> Answer {
    let headers = [
        ("origin", origin),
        ("access-control-request-method", "POST"),
        (
            "access-control-request-headers",
            "content-type,idempotency-key,if-none-match",
        ),
    ];
    let path = "/api/v1/complaints";
    counter
        .send(request(Method::OPTIONS, path, &headers, ""))
        .await
}

#[tokio::test]
async fn no_other_origin_is_allowed_unless_configured() {
    let counter = Counter::open().await;
    let headers = [("origin", "https://palu.example")];
    let answer = counter.get_with("/api/v1/office", &headers).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    let answer = preflight(&counter, "https://palu.example").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_configured_origin_may_send_complaints() {
    let allowed_origins = "https://palu.example, https://www.palu.example:8443";
    let counter = Counter::open_with(Setup {
        allowed_origins,
        ..Setup::default()
    })
    .await;
    for origin in ["https://palu.example", "https://www.palu.example:8443"] {
        let answer = preflight(&counter, origin).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        let allowed = answer.header("access-control-allow-headers");
        assert!(allowed.contains("idempotency-key"), "{allowed}");
        assert!(allowed.contains("if-none-match"), "{allowed}");
        let answer = counter
            .get_with("/api/v1/office", &[("origin", origin)])
            .await;
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        let exposed = answer.header("access-control-expose-headers");
        assert!(exposed.contains("x-request-id"), "{exposed}");
        assert!(exposed.contains("etag"), "{exposed}");
        let vary = answer.headers.get_all("vary").iter();
        assert!(
            vary.into_iter().any(|value| value == "origin"),
            "other caches mix origins up"
        );
    }
    let answer = preflight(&counter, "https://evil.example").await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
}
