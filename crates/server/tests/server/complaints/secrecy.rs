//! What nobody learns, and what nobody can change.

use super::{COUNT, KEY, OTHER_KEY, complaint, look_up};
use crate::support::Counter;
use loket_domain::codes::AccessCode;
use loket_domain::complaints::ComplaintReceipt;
use loket_domain::problem::{FieldCode, ProblemCode};
use serde_json::json;

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
    assert!(named.unwrap_err().contains("stays as it was sent"));
    assert_eq!(counter.query::<i64>(COUNT).await, 1);
}
