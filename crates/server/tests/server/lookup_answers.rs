//! What a lookup that found something says, and when it says that nothing is new.

use crate::lookups::{PATH, look_up, samples, wrong_code};
use crate::support::{Answer, Counter, Setup, request};
use axum::http::{Method, StatusCode};
use loket_domain::applications::{Application, ClockState};
use loket_domain::problem::ProblemCode;
use serde_json::json;
use std::sync::Arc;
use tempfile::TempDir;

#[tokio::test]
async fn the_clock_of_an_application_is_told() {
    let counter = Counter::open().await;
    let mut states = Vec::new();
    for sample in samples() {
        let answer = look_up(&counter, &sample.reference, &sample.access_code).await;
        let found: Application = answer.json();
        let last = found.events[0].status.code;
        states.push((last, found.clock.state));
        if found.clock.state == ClockState::Paused {
            assert!(found.clock.due.is_none());
            assert!(
                found
                    .clock
                    .interruptions
                    .iter()
                    .any(|it| it.until.is_none())
            );
        }
    }
    for (code, state) in [
        (41, ClockState::Paused),
        (50, ClockState::Ended),
        (57, ClockState::Ended),
        (90, ClockState::Ended),
        (20, ClockState::Running),
    ] {
        assert!(states.contains(&(code, state)), "{code}: {states:?}");
    }
}

/// Late events come in their own order, not in that of their arrival.
#[tokio::test]
async fn events_are_told_by_their_time() {
    let counter = Counter::open().await;
    let sample = &samples()[0];
    counter
        .execute(
            "INSERT INTO application_events
             SELECT application_id, max(position) + 1, min(at) + 1, 5, 'Proses Penapisan',
                    NULL, NULL, NULL, NULL
             FROM application_events
             WHERE application_id = (SELECT id FROM applications WHERE reference =
                 'PLU-2026-000276')",
        )
        .await
        .unwrap();
    assert_eq!(sample.reference, "PLU-2026-000276");
    let answer = look_up(&counter, &sample.reference, &sample.access_code).await;
    let found: Application = answer.json();
    assert_eq!(found.events.len(), sample.events.len() + 1);
    assert!(
        found
            .events
            .is_sorted_by(|later, earlier| later.at >= earlier.at)
    );
    let penapisan = found.events.iter().rev().nth(1).unwrap();
    assert_eq!(penapisan.status.code, 5);
}

async fn look_up_again(counter: &Counter, etag: &str) -> Answer {
    let sample = &samples()[0];
    let body = json!({"reference": sample.reference, "access_code": sample.access_code});
    let headers = [
        ("content-type", "application/json"),
        ("if-none-match", etag),
    ];
    counter
        .send(request(Method::POST, PATH, &headers, body.to_string()))
        .await
}

#[tokio::test]
async fn an_unchanged_application_is_not_sent_again() {
    let folder = Arc::new(TempDir::new().unwrap());
    let counter = Counter::open_in(folder.clone(), Setup::default()).await;
    let first = look_up_again(&counter, "\"other\"").await;
    assert_eq!(first.status, StatusCode::OK);
    let etag = first.header("etag").to_owned();
    assert!(etag.starts_with('"') && etag.len() > 10, "{etag}");

    // A minute later the server's instant is another one, and nothing else is.
    let later = Setup {
        now: "2026-11-24T09:01:00+08:00",
        ..Setup::default()
    };
    let counter = Counter::open_in(folder, later).await;
    for known in [
        &*etag,
        &format!("W/{etag}"),
        &format!("\"other\", {etag}"),
        "*",
    ] {
        let again = look_up_again(&counter, known).await;
        assert_eq!(again.status, StatusCode::PRECONDITION_FAILED, "{known}");
        again.assert_problem(ProblemCode::Unchanged, &[]);
        assert_eq!(again.header("etag"), etag);
    }
    counter
        .execute(
            "INSERT INTO application_events
             SELECT application_id, max(position) + 1, max(at) + 1, 60, 'Peringatan',
                    NULL, NULL, NULL, NULL
             FROM application_events WHERE application_id =
                 (SELECT id FROM applications WHERE reference = 'PLU-2026-000276')",
        )
        .await
        .unwrap();
    let changed = look_up_again(&counter, &etag).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert_ne!(changed.header("etag"), etag);
}

/// Who does not know the code learns nothing by guessing at tags.
#[tokio::test]
async fn a_miss_is_a_miss_whatever_is_known() {
    let counter = Counter::open().await;
    let body = json!({"reference": samples()[0].reference, "access_code": wrong_code()});
    let headers = [("content-type", "application/json"), ("if-none-match", "*")];
    let answer = counter
        .send(request(Method::POST, PATH, &headers, body.to_string()))
        .await;
    answer.assert_problem(ProblemCode::NoMatch, &[]);
    assert_eq!(answer.header("etag"), "");
}
