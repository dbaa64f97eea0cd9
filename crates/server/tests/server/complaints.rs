//! Sending a complaint and asking after it.

use crate::support::{Answer, Counter, Setup};
use axum::http::StatusCode;
use loket_domain::codes::AccessCode;
use loket_domain::complaints::{
    ComplaintKind, ComplaintProgress, ComplaintReceipt, ComplaintStatus, Identity,
};
use loket_domain::problem::{FieldCode, ProblemCode};
use loket_server::keys::Secret;
use serde_json::json;
use std::sync::Arc;

const KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d10";
const OTHER_KEY: &str = "7f1d2a44-90c1-4a0e-8b59-2f6f0d8c7e21";

fn complaint(message: &str) -> String {
    json!({"kind": "service", "identity": "anonymous", "message": message}).to_string()
}

async fn look_up(counter: &Counter, ticket: &str, code: &str) -> Answer {
    let body = json!({"ticket": ticket, "access_code": code});
    counter
        .post("/api/v1/complaints/lookup", body.to_string())
        .await
}

const COUNT: &str = "SELECT count(*) FROM complaints";

#[tokio::test]
async fn the_receipt_opens_the_complaint() {
    let counter = Counter::open().await;
    let body = json!({
        "kind": "corruption", "identity": "confidential",
        "message": "  Saya diminta uang di luar tarif.\r\nDi loket tiga. ",
        "name": "Sitti Rahma", "contact": "0812 3456 789",
        "permit_id": "izin-reklame", "application_reference": "plu 2026/000276"
    });
    let answer = counter.complain(KEY, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt: ComplaintReceipt = answer.json();
    assert_eq!(receipt.received_at.to_string(), "2026-11-24T01:00:00Z");
    assert_eq!(receipt.answer.working_days, 60);
    assert_eq!(receipt.answer.by, None, "2027 has no calendar yet");

    let answer = look_up(&counter, &receipt.ticket, &receipt.access_code).await;
    let status: ComplaintStatus = answer.json();
    assert_eq!(status.ticket, receipt.ticket);
    assert_eq!(status.kind, ComplaintKind::Corruption);
    assert_eq!(status.identity, Identity::Confidential);
    assert_eq!(status.progress, ComplaintProgress::Received);
    assert_eq!(status.answer, receipt.answer);
    assert!(
        !answer.text().contains("Sitti"),
        "it repeats what was written"
    );

    let message: String = counter.query("SELECT message FROM complaints").await;
    assert_eq!(message, "Saya diminta uang di luar tarif.\nDi loket tiga.");
    let name: String = counter.query("SELECT name FROM complaints").await;
    assert_eq!(name, "Sitti Rahma");
}

#[tokio::test]
async fn the_deadline_counts_working_days_of_the_office() {
    let counter = Counter::open().await;
    // 24 November is a Tuesday; fourteen working days without holidays between.
    let answer = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let receipt: ComplaintReceipt = answer.json();
    assert_eq!(receipt.answer.working_days, 14);
    let by = receipt.answer.by.map(|day| day.to_string());
    assert_eq!(by.as_deref(), Some("2026-12-14"));
}

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
    let secret = Secret::from_bytes(secret.try_into().unwrap());
    let taken = secret.ticket(OTHER_KEY, 0).to_string();
    let sql = format!("UPDATE complaints SET ticket = '{taken}'");
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

#[tokio::test]
async fn a_wrong_code_and_an_unknown_ticket_get_the_same_answer() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    let code = AccessCode::from_random_bytes([9; 10]).to_string();
    let wrong = look_up(&counter, &receipt.ticket, &code).await;
    let unknown = look_up(&counter, "ADU-0000-0000", &receipt.access_code).await;
    wrong.assert_problem(ProblemCode::NoMatch, &[]);
    assert_eq!(wrong.status, unknown.status);
    assert_eq!(wrong.without_request_id(), unknown.without_request_id());

    let malformed = look_up(&counter, "ADU-1", "x").await;
    let fields = [
        ("ticket", FieldCode::InvalidFormat),
        ("access_code", FieldCode::InvalidFormat),
    ];
    malformed.assert_problem(ProblemCode::InvalidFields, &fields);
}

#[tokio::test]
async fn nothing_that_identifies_is_stored_of_an_anonymous_complaint() {
    let counter = Counter::open().await;
    let answer = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let receipt: ComplaintReceipt = answer.json();
    let nothing: i64 = counter
        .query("SELECT name IS NULL AND contact IS NULL FROM complaints")
        .await;
    assert_eq!(nothing, 1);
    let bytes = std::fs::read(counter.folder.path().join("loket.db-wal")).unwrap();
    let has = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(has(&receipt.ticket));
    assert!(!has(KEY), "the idempotency key is stored");
    assert!(
        !has(&receipt.access_code.replace('-', "")),
        "the access code is stored"
    );

    let with_name = json!({"kind": "service", "identity": "anonymous",
        "message": "Antrean terlalu lama.", "name": "Sitti", "contact": "0812"});
    let answer = counter.complain(OTHER_KEY, with_name.to_string()).await;
    let fields = [
        ("name", FieldCode::NotWhenAnonymous),
        ("contact", FieldCode::NotWhenAnonymous),
    ];
    answer.assert_problem(ProblemCode::InvalidFields, &fields);
}

#[tokio::test]
async fn the_database_refuses_to_lose_a_complaint_or_to_name_an_anonymous_one() {
    let counter = Counter::open().await;
    counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let deleted = counter.execute("DELETE FROM complaints").await;
    assert!(
        deleted
            .unwrap_err()
            .contains("complaints are never deleted")
    );
    let named = counter
        .execute("UPDATE complaints SET name = 'Sitti'")
        .await;
    assert!(named.unwrap_err().contains("CHECK constraint failed"));
    assert_eq!(counter.query::<i64>(COUNT).await, 1);
}
