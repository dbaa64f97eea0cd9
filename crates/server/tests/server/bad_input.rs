//! What cannot be understood is answered with what is wrong.

use crate::support::{Counter, request};
use axum::http::{Method, StatusCode};
use loket_domain::problem::{FieldCode, ProblemCode};
use serde_json::json;

const KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d10";
const LOOKUP: &str = "/api/v1/applications/lookup";

async fn check_body(body: impl Into<Vec<u8>>, code: ProblemCode, fields: &[(&str, FieldCode)]) {
    let counter = Counter::open().await;
    let answer = counter.complain(KEY, body.into()).await;
    answer.assert_problem(code, fields);
    let stored: i64 = counter.query("SELECT count(*) FROM complaints").await;
    assert_eq!(stored, 0);
}

#[tokio::test]
async fn what_is_no_json_is_malformed() {
    for body in [
        "",
        " ",
        "{",
        "{\"kind\":}",
        "kind=service",
        "{} {}",
        "{\"message\":\"\u{0}\"}",
    ] {
        check_body(body, ProblemCode::MalformedJson, &[]).await;
    }
    check_body(
        *b"{\"message\":\"\xff\xfe\"}",
        ProblemCode::MalformedJson,
        &[],
    )
    .await;
    check_body(r#"{"message":"\ud800"}"#, ProblemCode::MalformedJson, &[]).await;
    check_body("[".repeat(20_000), ProblemCode::MalformedJson, &[]).await;
}

#[tokio::test]
async fn json_of_another_shape_names_the_field() {
    let wrong = |field| [(field, FieldCode::InvalidFormat)];
    for (body, field) in [
        (json!({"message": 5}), "message"),
        (json!({"message": null}), "message"),
        (json!({"name": ["a"]}), "name"),
        (json!({"kind": "praise"}), "kind"),
        (json!({"identity": 1}), "identity"),
        (json!({"nik": "x"}), "nik"),
    ] {
        check_body(body.to_string(), ProblemCode::WrongShape, &wrong(field)).await;
    }
    let twice = r#"{"name":"a","name":"b"}"#;
    check_body(twice, ProblemCode::WrongShape, &[]).await;
    for body in [
        "[]",
        "null",
        "5",
        "\"text\"",
        r#"["service","anonymous","m","n","c","p","a"]"#,
    ] {
        check_body(body, ProblemCode::WrongShape, &[]).await;
    }
}

#[tokio::test]
async fn every_invalid_field_is_named_at_once() {
    check_body(
        "{}",
        ProblemCode::InvalidFields,
        &[
            ("kind", FieldCode::Required),
            ("identity", FieldCode::Required),
            ("message", FieldCode::Required),
        ],
    )
    .await;
    let body = json!({"kind": "service", "identity": "named", "message": "pendek",
        "name": "x".repeat(10_000), "contact": "y".repeat(121),
        "application_reference": "a/b"});
    check_body(
        body.to_string(),
        ProblemCode::InvalidFields,
        &[
            ("message", FieldCode::TooShort),
            ("application_reference", FieldCode::InvalidFormat),
            ("name", FieldCode::TooLong),
            ("contact", FieldCode::TooLong),
        ],
    )
    .await;
    let body = json!({"kind": "service", "identity": "anonymous",
        "message": "Sepuluh huruf\u{0} dan lebih"});
    check_body(
        body.to_string(),
        ProblemCode::InvalidFields,
        &[("message", FieldCode::InvalidCharacter)],
    )
    .await;
    let body = json!({"kind": "service", "identity": "anonymous",
        "message": "Nomor saya 7271 0141 0190 0001"});
    check_body(
        body.to_string(),
        ProblemCode::InvalidFields,
        &[("message", FieldCode::ContainsNik)],
    )
    .await;
    let body = json!({"kind": "service", "identity": "anonymous",
        "message": "Sepuluh huruf dan lebih", "permit_id": "tidak-ada"});
    check_body(
        body.to_string(),
        ProblemCode::InvalidFields,
        &[("permit_id", FieldCode::UnknownReference)],
    )
    .await;
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let counter = Counter::open().await;
    for (path, limit) in [
        (LOOKUP, 2048),
        ("/api/v1/complaints/lookup", 2048),
        ("/api/v1/complaints", 32 * 1024),
    ] {
        for (length, fits) in [(limit, true), (limit + 1, false), (2_000_000, false)] {
            let headers = [
                ("content-type", "application/json"),
                ("idempotency-key", KEY),
            ];
            let body = format!("{{{}}}", " ".repeat(length - 2));
            let answer = counter
                .send(request(Method::POST, path, &headers, body))
                .await;
            let expected = if fits {
                ProblemCode::InvalidFields
            } else {
                ProblemCode::BodyTooLarge
            };
            let code = answer.problem().code;
            let code = if code == ProblemCode::WrongShape {
                ProblemCode::InvalidFields
            } else {
                code
            };
            assert_eq!(code, expected, "{path} with {length} bytes");
        }
    }
}

#[tokio::test]
async fn the_longest_message_fits_whatever_its_characters() {
    let counter = Counter::open().await;
    let body = json!({"kind": "service", "identity": "anonymous", "message": "😀".repeat(4000)});
    let escaped = body.to_string().replace('😀', "\\n");
    assert!(escaped.len() < 32 * 1024);
    let answer = counter.complain(KEY, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
}

#[tokio::test]
async fn only_json_is_accepted() {
    let counter = Counter::open().await;
    for media_type in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "multipart/form-data",
    ] {
        let headers = [("content-type", media_type), ("idempotency-key", KEY)];
        let headers = if media_type.is_empty() {
            &headers[1..]
        } else {
            &headers[..]
        };
        for path in [LOOKUP, "/api/v1/complaints"] {
            let answer = counter
                .send(request(Method::POST, path, headers, "{}"))
                .await;
            assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
            answer.assert_problem(ProblemCode::UnsupportedMediaType, &[]);
        }
    }
    let headers = [("content-type", "Application/JSON; charset=utf-8")];
    let answer = counter
        .send(request(Method::POST, LOOKUP, &headers, "{"))
        .await;
    answer.assert_problem(ProblemCode::MalformedJson, &[]);
}

#[tokio::test]
async fn a_complaint_needs_an_acceptable_key() {
    let counter = Counter::open().await;
    let long = "k".repeat(65);
    for key in ["", "short", "fifteen-letters", "with space-in-it-x", &long] {
        let answer = counter.complain(key, "{}").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{key}");
        answer.assert_problem(ProblemCode::InvalidIdempotencyKey, &[]);
    }
    let without = counter.post("/api/v1/complaints", "{}").await;
    without.assert_problem(ProblemCode::InvalidIdempotencyKey, &[]);
}
