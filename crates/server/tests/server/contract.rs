//! The read endpoints: shapes, revalidation, compression.

use crate::support::{Counter, request};
use axum::http::{Method, StatusCode};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Permit, PermitCatalogue};
use loket_domain::problem::ProblemCode;

const DOCUMENTS: [&str; 7] = [
    "/api/v1/office",
    "/api/v1/integrity",
    "/api/v1/permits",
    "/api/v1/permits/izin-reklame",
    "/api/v1/permits/izin-reklame/performance",
    "/api/v1/integrity/scores",
    "/api/v1/evaluation",
];

#[tokio::test]
async fn the_answers_are_the_types_of_the_domain() {
    let counter = Counter::open().await;
    let office: Office = counter.get("/api/v1/office").await.json();
    assert_eq!(office.hours.time_zone.name, "Asia/Makassar");
    let integrity: IntegrityZone = counter.get("/api/v1/integrity").await.json();
    assert!(!integrity.predicates.is_empty());
    let catalogue: PermitCatalogue = counter.get("/api/v1/permits").await.json();
    assert!(catalogue.permits.len() >= 12);
    for summary in catalogue.permits {
        let path = format!("/api/v1/permits/{}", summary.id);
        let permit: Permit = counter.get(&path).await.json();
        assert_eq!(permit.to_summary(), summary);
    }
}

#[tokio::test]
async fn an_unchanged_document_is_not_sent_again() {
    let counter = Counter::open().await;
    for path in DOCUMENTS {
        let first = counter.get(path).await;
        assert_eq!(first.status, StatusCode::OK, "{path}");
        assert_eq!(first.header("content-type"), "application/json");
        assert!(
            first
                .header("cache-control")
                .starts_with("public, max-age=60")
        );
        let etag = first.header("etag");
        assert!(etag.starts_with('"') && etag.len() > 10, "{path}: {etag}");

        let weak = format!("W/{etag}");
        let among_others = format!("\"other\", {etag}");
        for known in [etag, &weak, &among_others, "*"] {
            let again = counter.get_with(path, &[("if-none-match", known)]).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path} {known}");
            assert_eq!(again.header("etag"), etag);
            assert_eq!(again.header("cache-control"), first.header("cache-control"));
            assert!(again.body.is_empty());
        }
        let changed = counter
            .get_with(path, &[("if-none-match", "\"other\"")])
            .await;
        assert_eq!(changed.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn different_documents_have_different_etags() {
    let counter = Counter::open().await;
    let mut etags = Vec::new();
    for path in DOCUMENTS {
        etags.push(counter.get(path).await.header("etag").to_owned());
    }
    etags.sort();
    etags.dedup();
    assert_eq!(etags.len(), DOCUMENTS.len());
}

#[tokio::test]
async fn documents_are_compressed_on_request() {
    let counter = Counter::open().await;
    let plain = counter.get("/api/v1/office").await;
    for encoding in ["br", "gzip"] {
        let headers = [("accept-encoding", encoding)];
        let compressed = counter.get_with("/api/v1/office", &headers).await;
        assert_eq!(compressed.header("content-encoding"), encoding);
        assert_eq!(compressed.header("vary"), "accept-encoding");
        assert_eq!(
            compressed.header("etag"),
            format!("W/{}", plain.header("etag"))
        );
        assert!(compressed.body.len() < plain.body.len() / 2);
    }
    let headers = [("accept-encoding", "identity;q=0, *;q=0")];
    let stubborn = counter.get_with("/api/v1/office", &headers).await;
    assert_eq!(
        (stubborn.status, stubborn.body),
        (StatusCode::OK, plain.body)
    );
}

#[tokio::test]
async fn head_answers_as_get_without_the_body() {
    let counter = Counter::open().await;
    let head = counter
        .send(request(Method::HEAD, "/api/v1/office", &[], ""))
        .await;
    let get = counter.get("/api/v1/office").await;
    assert_eq!(head.status, StatusCode::OK);
    assert_eq!(head.header("etag"), get.header("etag"));
    assert!(head.body.is_empty());
}

#[tokio::test]
async fn what_is_not_there_is_a_problem() {
    let counter = Counter::open().await;
    let paths = [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/office",
        "/api/v1/office/",
        "/api/v1/permits/nothing",
        "/api/v1/permits/nothing/performance",
        "/api/v1/permits/%ff/performance",
        "/api/v1/permits/%ff",
        "/api/v1/permits/..%2foffice",
    ];
    for path in paths {
        let answer = counter.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        answer.assert_problem(ProblemCode::NotFound, &[]);
    }
    for method in [Method::POST, Method::DELETE, Method::OPTIONS] {
        let answer = counter
            .send(request(method, "/api/v1/nothing", &[], ""))
            .await;
        answer.assert_problem(ProblemCode::NotFound, &[]);
    }
}

#[tokio::test]
async fn another_method_is_a_problem_that_names_the_right_ones() {
    let counter = Counter::open().await;
    for (method, path, allowed) in [
        (Method::POST, "/api/v1/office", "GET,HEAD"),
        (Method::DELETE, "/api/v1/permits/izin-reklame", "GET,HEAD"),
        (Method::GET, "/api/v1/complaints", "POST"),
        (Method::PUT, "/api/v1/applications/lookup", "POST"),
        (Method::POST, "/healthz", "GET,HEAD"),
    ] {
        let answer = counter.send(request(method, path, &[], "")).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        answer.assert_problem(ProblemCode::MethodNotAllowed, &[]);
        assert_eq!(answer.header("allow"), allowed, "{path}");
    }
}

#[tokio::test]
async fn the_server_says_when_it_is_ready() {
    let answer = Counter::open().await.get("/healthz").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.text(), r#"{"status":"ok"}"#);
}
