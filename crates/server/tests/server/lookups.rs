//! Looking up an application.

use crate::support::{Answer, Counter, NOW, content_folder};
use axum::http::StatusCode;
use loket_domain::applications::{Application, StepState};
use loket_domain::codes::AccessCode;
use loket_domain::problem::{FieldCode, ProblemCode};
use loket_server::content::{ApplicationFile, Content};
use serde_json::json;
use std::path::Path;

pub const PATH: &str = "/api/v1/applications/lookup";

pub fn samples() -> Vec<ApplicationFile> {
    Content::load(Path::new(content_folder::REAL))
        .unwrap()
        .applications
}

pub async fn look_up(counter: &Counter, reference: &str, code: &str) -> Answer {
    let body = json!({"reference": reference, "access_code": code});
    counter.post(PATH, body.to_string()).await
}

/// A code that is well formed and opens nothing.
pub fn wrong_code() -> String {
    AccessCode::from_random_bytes([7; 10]).to_string()
}

#[tokio::test]
async fn every_sample_is_found_newest_event_first() {
    let counter = Counter::open().await;
    for sample in samples() {
        let answer = look_up(&counter, &sample.reference, &sample.access_code).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", sample.reference);
        assert_eq!(answer.header("cache-control"), "no-store");
        let found: Application = answer.json();
        assert_eq!(found.reference, sample.reference);
        assert_eq!(found.permit_id, sample.permit);
        assert_eq!(found.submitted_at, sample.submitted_at);
        let oldest_first: Vec<_> = found.events.iter().rev().cloned().collect();
        assert_eq!(oldest_first, sample.events);
        let current = |state| matches!(state, StepState::Current | StepState::Stopped);
        let count = found
            .steps
            .iter()
            .filter(|step| current(step.state))
            .count();
        assert!(count <= 1, "{}: {count} current steps", sample.reference);
        assert_eq!(found.as_of, NOW.parse().unwrap());
    }
}

#[tokio::test]
async fn spelling_does_not_matter() {
    let counter = Counter::open().await;
    let sample = &samples()[0];
    let reference = sample.reference.to_lowercase().replace('-', " ");
    let code = sample
        .access_code
        .to_lowercase()
        .replace('-', "")
        .replace('0', "o");
    let answer = look_up(&counter, &reference, &code).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
}

#[tokio::test]
async fn a_wrong_code_and_an_unknown_reference_get_the_same_answer() {
    let counter = Counter::open().await;
    let [first, second, ..] = &samples()[..] else {
        panic!("two samples")
    };
    let wrong = look_up(&counter, &first.reference, &wrong_code()).await;
    let unknown = look_up(&counter, "PLU-1999-000001", &first.access_code).await;
    let other = look_up(&counter, &first.reference, &second.access_code).await;
    wrong.assert_problem(ProblemCode::NoMatch, &[]);
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    for answer in [&unknown, &other] {
        assert_eq!(answer.status, wrong.status);
        assert_eq!(answer.without_request_id(), wrong.without_request_id());
        assert_eq!(answer.body.len(), wrong.body.len());
        let names = |answer: &Answer| {
            let headers = answer.headers.iter();
            headers
                .filter(|(name, _)| *name != "x-request-id")
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(answer), names(&wrong));
    }
}

/// Why both take the same time: no query knows the reference alone, and the one that
/// finds is answered from one index.
#[tokio::test]
async fn one_index_answers_for_every_miss() {
    let counter = Counter::open().await;
    for table in ["applications", "complaints"] {
        let plan: String = match table {
            "applications" => counter.query_plan(
                "EXPLAIN QUERY PLAN SELECT id FROM applications
                 WHERE lookup_digest = x'00' AND withdrawn = 0",
            ),
            _ => counter.query_plan(
                "EXPLAIN QUERY PLAN SELECT id FROM complaints WHERE lookup_digest = x'00'",
            ),
        }
        .await;
        assert!(plan.starts_with(&format!("SEARCH {table} USING")), "{plan}");
        assert!(plan.contains("(lookup_digest=?)"), "{plan}");
    }
    let source = concat!(
        include_str!("../../src/applications/storage/applications.rs"),
        include_str!("../../src/complaints/storage/complaints.rs")
    );
    assert_eq!(source.matches("WHERE lookup_digest = ?").count(), 2);
    for by_name in ["WHERE reference", "WHERE ticket"] {
        assert!(!source.contains(by_name), "a query looks for {by_name}");
    }
}

#[tokio::test]
async fn what_cannot_be_right_is_told_apart() {
    let counter = Counter::open().await;
    let good = wrong_code();
    // The first symbol replaced by another one.
    let other = if good.starts_with('0') { "1" } else { "0" };
    let mistyped = format!("{other}{}", &good[1..]);
    let reference = "PLU-2026-000276";
    let long = "9".repeat(41);
    for (reference, code, fields) in [
        (
            reference,
            &*mistyped,
            &[("access_code", FieldCode::Mistyped)][..],
        ),
        (reference, "", &[("access_code", FieldCode::Required)]),
        (
            reference,
            "ABC",
            &[("access_code", FieldCode::InvalidFormat)],
        ),
        (
            reference,
            "ÄBCDEF-ABCDEF-ABCD",
            &[("access_code", FieldCode::InvalidFormat)],
        ),
        (" ", &good, &[("reference", FieldCode::Required)]),
        ("PL", &good, &[("reference", FieldCode::InvalidFormat)]),
        (&long, &good, &[("reference", FieldCode::InvalidFormat)]),
        (
            "PLU_2026_1",
            &good,
            &[("reference", FieldCode::InvalidFormat)],
        ),
        (
            "",
            "",
            &[
                ("reference", FieldCode::Required),
                ("access_code", FieldCode::Required),
            ],
        ),
    ] {
        let answer = look_up(&counter, reference, code).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.assert_problem(ProblemCode::InvalidFields, fields);
    }
}

#[tokio::test]
async fn a_stolen_database_holds_no_code() {
    let counter = Counter::open().await;
    let sample = &samples()[0];
    let bytes = std::fs::read(counter.folder.path().join("loket.db-wal")).unwrap();
    let has = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(has(&sample.reference), "the journal holds what was written");
    assert!(!has(&sample.access_code));
    assert!(!has(&sample.access_code.replace('-', "")));
}
