//! What citizens wrote is erased when the time for which it is kept is over.

use super::{COUNT, KEY, OTHER_KEY, Staff, respond, ticket};
use crate::support::{Counter, content_folder};
use loket_domain::complaints::{ComplaintProgress, ComplaintReceipt, ComplaintStatus};
use loket_domain::time::Timestamp;
use loket_server::complaints::retention::erase_what_is_due;
use loket_server::content::Content;
use loket_server::staff::Role;
use loket_server::startup;
use serde_json::json;
use std::sync::Arc;

async fn erase(counter: &Counter, now: &str) -> usize {
    let now: Timestamp = now.parse().unwrap();
    let data = Content::load(content_folder::REAL.as_ref()).expect("valid content");
    let database = counter.folder.path().join("loket.db");
    let state = startup::open(&database, data, Arc::new(move || now))
        .await
        .unwrap();
    erase_what_is_due(&state).await.unwrap()
}

fn body() -> String {
    json!({
        "kind": "service", "identity": "named", "name": "Sitti Rahma", "contact": "0812 3456",
        "message": "Antrean terlalu lama.", "happened_when": "Senin", "happened_where": "Loket 3",
        "application_reference": "PLU-2026-000276", "permit_id": "izin-reklame"
    })
    .to_string()
}

#[tokio::test]
async fn names_texts_and_files_go_and_that_it_was_there_stays() {
    let counter = Counter::open().await;
    let closed: ComplaintReceipt = counter.complain(KEY, body()).await.json();
    let open: ComplaintReceipt = counter.complain(OTHER_KEY, body()).await.json();
    let staff = Staff::new(
        &counter,
        "ani",
        Role::Handler,
        "Bidang A",
        "2026-11-24T08:30:00+08:00",
    )
    .await;
    for receipt in [&closed, &open] {
        staff
            .complaints()
            .answer(ticket(receipt), "Sudah kami perbaiki.")
            .await
            .unwrap();
    }
    counter
        .execute(
            "INSERT INTO complaint_evidence VALUES (1, 0, 0, 'document', 3, randomblob(32), x'010203')",
        )
        .await
        .unwrap();
    let done = respond(
        &counter,
        &closed,
        "a1f1d2a4490c14a0e0000000001",
        "confirm",
        "",
    )
    .await;
    assert_eq!(done.status, 200, "{}", done.text());

    // Closed on 24 November 2026; 730 days later is 23 November 2028.
    assert_eq!(erase(&counter, "2028-11-23T23:59:00+08:00").await, 0);
    assert_eq!(erase(&counter, "2028-11-24T00:00:00+08:00").await, 1);
    assert_eq!(erase(&counter, "2028-11-25T00:00:00+08:00").await, 0);

    assert_eq!(counter.query::<i64>(COUNT).await, 2);
    let left: String = counter
        .query(
            "SELECT group_concat(coalesce(message, '-') || coalesce(happened_when, '-')
                 || coalesce(happened_where, '-') || coalesce(name, '-') || coalesce(contact, '-')
                 || coalesce(application_reference, '-') || permit_id)
             FROM complaints WHERE id = 1",
        )
        .await;
    assert_eq!(left, "------izin-reklame");
    let texts: i64 = counter
        .query("SELECT count(text) FROM complaint_events WHERE complaint_id = 1")
        .await;
    let files: i64 = counter
        .query("SELECT count(content) FROM complaint_evidence")
        .await;
    assert_eq!((texts, files), (0, 0));
    let other: String = counter
        .query("SELECT name FROM complaints WHERE id = 2")
        .await;
    assert_eq!(other, "Sitti Rahma", "it is not closed");

    let log: String = counter
        .query(
            "SELECT group_concat(staff_name || ' ' || action || ' ' || ticket)
             FROM staff_log WHERE action = 'erase'",
        )
        .await;
    assert_eq!(log, format!("(server) erase {}", closed.ticket));
    let body = json!({"ticket": closed.ticket, "access_code": closed.access_code}).to_string();
    let status: ComplaintStatus = counter.post("/api/v1/complaints/lookup", body).await.json();
    assert!(status.erased);
    assert_eq!(status.progress, ComplaintProgress::Closed);
}
