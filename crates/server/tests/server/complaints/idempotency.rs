//! One key, one complaint.

use super::{COUNT, KEY, OTHER_KEY, complaint, look_up};
use crate::support::{Counter, Setup};
use axum::http::StatusCode;
use loket_domain::complaints::ComplaintReceipt;
use loket_domain::problem::ProblemCode;
use loket_server::secret_key::SecretKey;
use std::sync::Arc;

#[tokio::test]
async fn sending_twice_makes_one_complaint_and_one_receipt() {
    let counter = Counter::open().await;
    let first = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let again = counter
        .complain(KEY, complaint("Antrean terlalu lama. "))
        .await;
    assert_eq!(first.status, StatusCode::CREATED);
    assert_eq!(first.header("idempotent-replay"), "");
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(first.body, again.body);
    assert_eq!(counter.query::<i64>(COUNT).await, 1);
}

#[tokio::test]
async fn a_key_cannot_be_used_for_another_complaint() {
    let counter = Counter::open().await;
    counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let reused = counter
        .complain(KEY, complaint("Petugas tidak ramah."))
        .await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY);
    reused.assert_problem(ProblemCode::IdempotencyKeyReused, &[]);
    let other = counter
        .complain(OTHER_KEY, complaint("Petugas tidak ramah."))
        .await;
    assert_eq!(other.status, StatusCode::CREATED);
    assert_eq!(counter.query::<i64>(COUNT).await, 2);
}

/// Two servers, as for a moment during an update, so that neither can rely on being
/// the only writer.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_at_once_with_one_key_make_one_complaint() {
    let first = Counter::open().await;
    let second = Counter::open_in(first.folder.clone(), Setup::default()).await;
    let counters = [Arc::new(first), Arc::new(second)];
    let tasks: Vec<_> = (0..20)
        .map(|number| {
            let counter = counters[number % 2].clone();
            let body = complaint("Antrean terlalu lama.");
            tokio::spawn(async move { counter.complain(KEY, body).await })
        })
        .collect();
    let mut created = 0;
    let mut bodies = Vec::new();
    for task in tasks {
        let answer = task.await.unwrap();
        created += usize::from(answer.status == StatusCode::CREATED);
        assert!(answer.status.is_success(), "{}", answer.text());
        bodies.push(answer.body);
    }
    bodies.dedup();
    assert_eq!((created, bodies.len()), (1, 1));
    assert_eq!(counters[0].query::<i64>(COUNT).await, 1);
}

#[tokio::test]
async fn a_number_that_is_taken_is_not_given_twice() {
    let counter = Counter::open().await;
    counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let secret: Vec<u8> = counter.query("SELECT value FROM secrets").await;
    let secret = SecretKey::from_bytes(secret.try_into().unwrap());
    let taken = secret.ticket(OTHER_KEY, 0).to_string();
    let sql = format!(
        "DROP TRIGGER complaints_stay_as_they_are; UPDATE complaints SET ticket = '{taken}'"
    );
    counter.execute(&sql).await.unwrap();

    let answer = counter
        .complain(OTHER_KEY, complaint("Petugas tidak ramah."))
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let receipt: ComplaintReceipt = answer.json();
    assert_eq!(receipt.ticket, secret.ticket(OTHER_KEY, 1).to_string());
    let found = look_up(&counter, &receipt.ticket, &receipt.access_code).await;
    assert_eq!(found.status, StatusCode::OK);
    let again = counter
        .complain(OTHER_KEY, complaint("Petugas tidak ramah."))
        .await;
    assert_eq!(again.json::<ComplaintReceipt>(), receipt);
}

#[tokio::test]
async fn a_restart_forgets_neither_complaints_nor_keys() {
    let before = Counter::open().await;
    let first = before
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let receipt: ComplaintReceipt = first.json();
    let folder = before.folder.clone();
    drop(before);
    let after = Counter::open_in(folder, Setup::default()).await;
    let answer = look_up(&after, &receipt.ticket, &receipt.access_code).await;
    assert_eq!(answer.status, StatusCode::OK);
    let again = after
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    assert_eq!(first.body, again.body);
}
