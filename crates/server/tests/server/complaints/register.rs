//! The public register.

use super::{KEY, Staff, at, complaint, ticket};
use crate::support::Counter;
use axum::http::StatusCode;
use loket_domain::complaints::{ComplaintReceipt, ComplaintRegister};
use loket_server::staff::{ComplaintServiceError, Role};
use serde_json::json;

const PATH: &str = "/api/v1/complaints/register";

#[tokio::test]
async fn it_is_there_before_the_first_complaint_and_grows_at_once() {
    let counter = Counter::open().await;
    let empty = counter.get(PATH).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.json::<ComplaintRegister>().months.is_empty());
    let etag = empty.header("etag").to_owned();
    let same = counter.get_with(PATH, &[("if-none-match", &etag)]).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);

    counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let one = counter.get_with(PATH, &[("if-none-match", &etag)]).await;
    let register: ComplaintRegister = one.json();
    assert_eq!(register.months.len(), 1);
    assert_eq!(
        (register.months[0].received, register.months[0].waiting),
        (1, 1)
    );
    assert!(!one.text().contains("Antrean"), "{}", one.text());
    // A day on which nothing happens can make it overdue.
    let later = at(&counter.folder, "2026-12-15T00:00:00+08:00").await;
    let register: ComplaintRegister = later.get(PATH).await.json();
    assert_eq!(register.months[1].overdue, 1);
}

#[tokio::test]
async fn a_text_is_there_only_when_its_writer_and_the_office_released_it() {
    let counter = Counter::open().await;
    let mut receipts = Vec::new();
    for (number, (kind, allowed)) in [("service", true), ("service", false), ("corruption", true)]
        .into_iter()
        .enumerate()
    {
        let body = json!({
            "kind": kind, "identity": "confidential", "name": "Sitti Rahma",
            "contact": "0812 3456 789", "message": format!("Cerita nomor {number} di sini."),
            "happened_where": "Loket tiga", "permit_id": "izin-reklame",
            "application_reference": "PLU-2026-000276", "may_be_published": allowed,
        });
        let key = format!("kunci-{number:012}");
        let receipt: ComplaintReceipt = counter.complain(&key, body.to_string()).await.json();
        receipts.push(receipt);
    }
    let staff = Staff::new(
        &counter,
        "ani",
        Role::Oversight,
        "Pengawas",
        "2026-11-24T10:00:00+08:00",
    )
    .await;
    let service = staff.complaints();
    for receipt in &receipts {
        service
            .answer(
                ticket(receipt),
                &format!("Jawaban untuk {}.", receipt.ticket),
            )
            .await
            .unwrap();
    }
    let counter = at(&counter.folder, "2026-11-24T11:00:00+08:00").await;
    let before = counter.get(PATH).await;
    assert!(!before.text().contains("Cerita"), "{}", before.text());

    service.release(ticket(&receipts[0])).await.unwrap();
    for receipt in &receipts[1..] {
        assert!(matches!(
            service.release(ticket(receipt)).await,
            Err(ComplaintServiceError::Refused(_))
        ));
    }
    let after = counter.get(PATH).await;
    let text = after.text();
    assert!(text.contains("Cerita nomor 0 di sini."), "{text}");
    assert!(
        text.contains(&format!("Jawaban untuk {}.", receipts[0].ticket)),
        "{text}"
    );
    for secret in [
        "Cerita nomor 1",
        "Cerita nomor 2",
        "Sitti",
        "0812",
        "PLU-2026",
        "Loket tiga",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let register: ComplaintRegister = after.json();
    let corruption = &register
        .entries
        .iter()
        .find(|entry| entry.permit_id.is_none())
        .unwrap();
    assert_eq!(
        corruption.kind,
        loket_domain::complaints::ComplaintKind::Corruption
    );
    assert_eq!(register.entries.len(), 3);
}
