//! Answering the survey with the receipt of an application.

use crate::lookups::{look_up, samples, wrong_code};
use crate::support::{Answer, Counter, Setup, rate as limit, request};
use axum::http::{Method, StatusCode};
use loket_domain::applications::Application;
use loket_domain::problem::{FieldCode, ProblemCode};
use loket_server::content::ApplicationFile;
use serde_json::json;
use std::sync::Arc;

const PATH: &str = "/api/v1/applications/rate";
const KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d10";
const OTHER_KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d11";
const MARKS: [u8; 9] = [1, 2, 3, 4, 1, 2, 3, 4, 1];
const ANSWERS: &str = "SELECT count(*) FROM survey_answers";

/// A sample whose last status has this code.
fn sample(code: u8) -> ApplicationFile {
    let has_code = |sample: &ApplicationFile| {
        sample
            .events
            .last()
            .is_some_and(|it| it.status.code == code)
    };
    samples().into_iter().find(has_code).expect("such a sample")
}

async fn rate_as(
    counter: &Counter,
    reference: &str,
    code: &str,
    key: &str,
    marks: &[u8],
) -> Answer {
    let body = json!({"reference": reference, "access_code": code, "marks": marks});
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key),
    ];
    counter
        .send(request(Method::POST, PATH, &headers, body.to_string()))
        .await
}

async fn rate(counter: &Counter, sample: &ApplicationFile, key: &str) -> Answer {
    rate_as(counter, &sample.reference, &sample.access_code, key, &MARKS).await
}

async fn can_rate(counter: &Counter, sample: &ApplicationFile) -> bool {
    let answer = look_up(counter, &sample.reference, &sample.access_code).await;
    answer.json::<Application>().can_rate
}

#[tokio::test]
async fn a_receipt_answers_once() {
    let counter = Counter::open().await;
    let ended = sample(50);
    assert!(can_rate(&counter, &ended).await);
    let etag = look_up(&counter, &ended.reference, &ended.access_code).await;

    let answer = rate(&counter, &ended, KEY).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.header("idempotent-replay"), "");
    assert_eq!(answer.header("cache-control"), "no-store");
    let application: Application = answer.json();
    assert_eq!(application.reference, ended.reference);
    assert!(!application.can_rate);
    let again = look_up(&counter, &ended.reference, &ended.access_code).await;
    assert_eq!(again.json::<Application>(), application);
    assert_ne!(again.header("etag"), etag.header("etag"));

    // However the reference is spelt.
    let spelt = ended.reference.to_lowercase().replace('-', " ");
    let second = rate_as(&counter, &spelt, &ended.access_code, OTHER_KEY, &[4; 9]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    second.assert_problem(ProblemCode::NotPossible, &[]);
    assert_eq!(counter.query::<i64>(ANSWERS).await, 1);
    let stored: String = counter
        .query(
            "SELECT concat_ws(' ', month, about, is_sample, requirements, procedure, time, cost,
                              product, competence, conduct, facilities, complaints)
             FROM survey_answers",
        )
        .await;
    assert_eq!(stored, "2026-11 application 1 1 2 3 4 1 2 3 4 1");

    // Another receipt is another answer, with the same key or not.
    let refused = rate(&counter, &sample(90), KEY).await;
    assert_eq!(refused.status, StatusCode::OK, "{}", refused.text());
    assert_eq!(counter.query::<i64>(ANSWERS).await, 2);
}

#[tokio::test]
async fn what_arrives_twice_counts_once() {
    let counter = Counter::open().await;
    let ended = sample(57);
    let first = rate(&counter, &ended, KEY).await;
    let again = rate(&counter, &ended, KEY).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.text(), first.text());
    assert_eq!(counter.query::<i64>(ANSWERS).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_at_once_are_one_answer() {
    let counter = Arc::new(Counter::open().await);
    let mut tabs = tokio::task::JoinSet::new();
    for number in 10..26 {
        let counter = counter.clone();
        tabs.spawn(async move { rate(&counter, &sample(50), &format!("{KEY}-{number}")).await });
    }
    let answers = tabs.join_all().await;
    let with = |status| {
        answers
            .iter()
            .filter(move |answer| answer.status == status)
            .count()
    };
    assert_eq!(with(StatusCode::OK), 1);
    assert_eq!(with(StatusCode::CONFLICT), 15);
    assert_eq!(counter.query::<i64>(ANSWERS).await, 1);
    assert_eq!(
        counter
            .query::<i64>("SELECT count(*) FROM survey_receipts")
            .await,
        1
    );
}

#[tokio::test]
async fn an_application_that_has_not_ended_cannot_be_rated() {
    let counter = Counter::open().await;
    for code in [20, 41] {
        let open = sample(code);
        assert!(!can_rate(&counter, &open).await, "{code}");
        let answer = rate(&counter, &open, KEY).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        answer.assert_problem(ProblemCode::NotPossible, &[]);
    }
    assert_eq!(counter.query::<i64>(ANSWERS).await, 0);
}

#[tokio::test]
async fn a_wrong_code_is_answered_as_in_a_lookup() {
    let counter = Counter::open().await;
    let ended = sample(50);
    let looked_up = look_up(&counter, &ended.reference, &wrong_code()).await;
    let wrong = rate_as(&counter, &ended.reference, &wrong_code(), KEY, &MARKS).await;
    let unknown = rate_as(&counter, "PLU-1999-000001", &ended.access_code, KEY, &MARKS).await;
    for answer in [&wrong, &unknown] {
        answer.assert_problem(ProblemCode::NoMatch, &[]);
        assert_eq!(answer.status, looked_up.status);
        assert_eq!(answer.without_request_id(), looked_up.without_request_id());
    }
}

#[tokio::test]
async fn wrong_codes_slow_down_here_too() {
    let counter = Counter::open_with(Setup {
        lookups: limit(1, 2),
        ..Setup::default()
    })
    .await;
    let reference = sample(50).reference;
    look_up(&counter, &reference, &wrong_code()).await;
    rate_as(&counter, &reference, &wrong_code(), KEY, &MARKS).await;
    let third = rate_as(&counter, &reference, &wrong_code(), KEY, &MARKS).await;
    third.assert_problem(ProblemCode::TooManyRequests, &[]);
}

#[tokio::test]
async fn what_cannot_be_marks_is_refused() {
    let counter = Counter::open().await;
    let ended = sample(50);
    let nine_of = |mark| vec![mark; 9];
    for marks in [vec![], vec![4; 8], vec![4; 10], nine_of(0), nine_of(5)] {
        let answer = rate_as(&counter, &ended.reference, &ended.access_code, KEY, &marks).await;
        let expected = [("marks", FieldCode::Required)];
        answer.assert_problem(ProblemCode::InvalidFields, &expected);
    }
    let body = json!({"reference": ended.reference, "access_code": ended.access_code,
        "marks": MARKS});
    let without_key = counter.post(PATH, body.to_string()).await;
    without_key.assert_problem(ProblemCode::InvalidIdempotencyKey, &[]);
    assert!(can_rate(&counter, &ended).await);
}

/// Whoever has the whole database, but for its secret, cannot say who answered, nor what.
#[tokio::test]
async fn nothing_leads_from_an_answer_to_its_application() {
    let counter = Counter::open().await;
    let ended = sample(50);
    rate(&counter, &ended, KEY).await;
    for table in ["survey_answers", "survey_receipts"] {
        let columns: String = counter
            .query(match table {
                "survey_answers" => {
                    "SELECT group_concat(name) FROM pragma_table_info('survey_answers')"
                }
                _ => "SELECT group_concat(name) FROM pragma_table_info('survey_receipts')",
            })
            .await;
        let expected = match table {
            "survey_answers" => {
                "id,month,about,is_sample,requirements,procedure,time,cost,product,competence,\
                 conduct,facilities,complaints"
            }
            _ => "receipt_digest,key_digest",
        };
        assert_eq!(columns, expected, "{table}");
    }
    let shared: i64 = counter
        .query(
            "SELECT count(*) FROM survey_receipts JOIN applications
             ON lookup_digest IN (receipt_digest, key_digest)",
        )
        .await;
    assert_eq!(shared, 0, "a receipt is stored as the application is");
    let linked: i64 = counter
        .query(
            "SELECT count(*) FROM survey_answers JOIN survey_receipts
             ON id IN (substr(receipt_digest, 1, 16), substr(key_digest, 1, 16),
                       substr(receipt_digest, 17), substr(key_digest, 17))",
        )
        .await;
    assert_eq!(linked, 0, "an answer has the number of its receipt");
    let bytes = std::fs::read(counter.folder.path().join("loket.db-wal")).unwrap();
    let has = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(!has(KEY), "the idempotency key is stored");
}
