//! A complaint from the receipt to the rating.

use super::{COUNT, KEY, OTHER_KEY, Staff, at, complaint, look_up, respond, status, ticket};
use crate::support::{Counter, request};
use axum::http::{Method, StatusCode};
use loket_domain::complaints::{
    ClosedBy, ComplaintAction, ComplaintEventKind, ComplaintProgress, ComplaintReceipt,
};
use loket_domain::problem::{FieldCode, ProblemCode};
use loket_server::staff::{ComplaintServiceError, Role};
use serde_json::json;

const UNIT: &str = "Bidang Pengaduan";
const LATER: [&str; 6] = [
    "a1f1d2a4490c14a0e0000000001",
    "a1f1d2a4490c14a0e0000000002",
    "a1f1d2a4490c14a0e0000000003",
    "a1f1d2a4490c14a0e0000000004",
    "a1f1d2a4490c14a0e0000000005",
    "a1f1d2a4490c14a0e0000000006",
];

#[tokio::test]
async fn answered_contested_closed_opened_again_and_rated() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    let first = status(&counter, &receipt).await;
    assert_eq!(first.actions, [ComplaintAction::Reply]);
    let owed = first.owed.unwrap();
    assert_eq!(owed.until.unwrap().to_string(), "2026-12-14");
    assert!(!first.overdue);

    let staff = Staff::new(
        &counter,
        "ani",
        Role::Handler,
        UNIT,
        "2026-11-25T10:00:00+08:00",
    )
    .await;
    let service = staff.complaints();
    service
        .assign(ticket(&receipt), "Bidang Perizinan")
        .await
        .unwrap();
    assert!(matches!(
        service.close(ticket(&receipt)).await,
        Err(ComplaintServiceError::Refused(_))
    ));
    service
        .answer(ticket(&receipt), "Kami menambah satu loket.\r\n")
        .await
        .unwrap();
    service.close(ticket(&receipt)).await.unwrap();
    assert!(matches!(
        service.close(ticket(&receipt)).await,
        Err(ComplaintServiceError::Refused(_))
    ));

    let counter = at(&counter.folder, "2026-11-26T09:00:00+08:00").await;
    let proposed = status(&counter, &receipt).await;
    assert_eq!(proposed.progress, ComplaintProgress::ClosingProposed);
    let closing = proposed.closing.unwrap();
    assert_eq!(closing.until.unwrap().to_string(), "2026-12-09");
    assert_eq!(closing.source.title, "PermenPANRB 62/2018");
    let thread: Vec<_> = proposed
        .thread
        .iter()
        .map(|event| (event.kind, event.unit.as_deref(), event.text.as_deref()))
        .collect();
    assert_eq!(
        thread,
        [
            (ComplaintEventKind::Assigned, Some("Bidang Perizinan"), None),
            (
                ComplaintEventKind::Answered,
                Some(UNIT),
                Some("Kami menambah satu loket.")
            ),
            (ComplaintEventKind::ClosingProposed, Some(UNIT), None),
        ]
    );

    let short = respond(&counter, &receipt, LATER[0], "contest", "Belum").await;
    short.assert_problem(
        ProblemCode::InvalidFields,
        &[("message", FieldCode::TooShort)],
    );
    let contested = respond(
        &counter,
        &receipt,
        LATER[0],
        "contest",
        "Loketnya tetap tutup.",
    )
    .await;
    assert_eq!(contested.status, StatusCode::OK, "{}", contested.text());
    let contested = status(&counter, &receipt).await;
    assert_eq!(contested.progress, ComplaintProgress::Contested);
    assert_eq!(
        contested.owed.unwrap().until.unwrap().to_string(),
        "2026-12-16"
    );
    respond(&counter, &receipt, LATER[1], "confirm", "")
        .await
        .assert_problem(ProblemCode::NotPossible, &[]);

    let staff = staff.at("2026-11-27T09:00:00+08:00");
    staff
        .complaints()
        .answer(ticket(&receipt), "Mulai Senin dibuka.")
        .await
        .unwrap();
    let counter = at(&counter.folder, "2026-11-27T10:00:00+08:00").await;
    let closed = respond(&counter, &receipt, LATER[1], "confirm", "").await;
    let closed: loket_domain::complaints::ComplaintStatus = closed.json();
    assert_eq!(closed.progress, ComplaintProgress::Closed);
    assert_eq!(closed.closed.unwrap().by, ClosedBy::Reporter);
    assert_eq!(
        closed.reopening.unwrap().until.unwrap().to_string(),
        "2026-12-11"
    );
    assert_eq!(
        closed.actions,
        [ComplaintAction::Reopen, ComplaintAction::Rate]
    );
    let staff = staff.at("2026-11-27T11:00:00+08:00");
    assert!(matches!(
        staff.complaints().answer(ticket(&receipt), "Sudah.").await,
        Err(ComplaintServiceError::Refused(_))
    ));

    let rated = rate(&counter, &receipt, LATER[2], &[4; 9]).await;
    assert_eq!(rated.status, StatusCode::OK, "{}", rated.text());
    let again = rate(&counter, &receipt, LATER[3], &[1; 9]).await;
    again.assert_problem(ProblemCode::NotPossible, &[]);
    assert_eq!(
        counter
            .query::<i64>("SELECT count(*) FROM survey_answers")
            .await,
        1
    );
    let month: String = counter.query("SELECT month FROM survey_answers").await;
    assert_eq!(month, "2026-11");

    let reopened = respond(
        &counter,
        &receipt,
        LATER[4],
        "reopen",
        "Loketnya tutup lagi.",
    )
    .await;
    assert_eq!(reopened.status, StatusCode::OK, "{}", reopened.text());
    let reopened = status(&counter, &receipt).await;
    assert_eq!(reopened.progress, ComplaintProgress::Reopened);
    let counter = at(&counter.folder, "2026-12-18T10:00:00+08:00").await;
    assert!(status(&counter, &receipt).await.overdue);
}

async fn rate(
    counter: &Counter,
    receipt: &ComplaintReceipt,
    key: &str,
    marks: &[u8],
) -> crate::support::Answer {
    let body = json!({
        "ticket": receipt.ticket, "access_code": receipt.access_code, "marks": marks
    });
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key),
    ];
    let path = "/api/v1/complaints/rate";
    let request = request(Method::POST, path, &headers, body.to_string());
    counter.send(request).await
}

#[tokio::test]
async fn a_rating_has_nine_marks_from_one_to_four() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    for marks in [
        &[4; 8][..],
        &[4; 10],
        &[4, 4, 4, 4, 4, 4, 4, 4, 0],
        &[5; 9],
        &[],
    ] {
        let answer = rate(&counter, &receipt, OTHER_KEY, marks).await;
        answer.assert_problem(
            ProblemCode::InvalidFields,
            &[("marks", FieldCode::Required)],
        );
    }
    let early = rate(&counter, &receipt, OTHER_KEY, &[4; 9]).await;
    early.assert_problem(ProblemCode::NotPossible, &[]);
}

#[tokio::test]
async fn a_response_sent_twice_is_done_once() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    let other: ComplaintReceipt = counter
        .complain(OTHER_KEY, complaint("Petugas tidak ramah."))
        .await
        .json();
    let first = respond(
        &counter,
        &receipt,
        LATER[0],
        "reply",
        "Kejadiannya hari Senin.",
    )
    .await;
    let again = respond(
        &counter,
        &receipt,
        LATER[0],
        "reply",
        "Kejadiannya hari Senin.",
    )
    .await;
    assert_eq!(
        (first.status, again.status),
        (StatusCode::OK, StatusCode::OK)
    );
    assert_eq!(first.header("idempotent-replay"), "");
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(first.body, again.body);
    assert_eq!(
        counter
            .query::<i64>("SELECT count(*) FROM complaint_events")
            .await,
        1
    );
    respond(
        &counter,
        &other,
        LATER[0],
        "reply",
        "Kejadiannya hari Senin.",
    )
    .await
    .assert_problem(ProblemCode::IdempotencyKeyReused, &[]);
}

#[tokio::test]
async fn only_the_receipt_opens_anything() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    let wrong = ComplaintReceipt {
        access_code: loket_domain::codes::AccessCode::from_random_bytes([9; 10]).to_string(),
        ..receipt.clone()
    };
    for action in ["reply", "confirm", "contest", "reopen"] {
        respond(
            &counter,
            &wrong,
            LATER[0],
            action,
            "Kejadiannya hari Senin.",
        )
        .await
        .assert_problem(ProblemCode::NoMatch, &[]);
    }
    rate(&counter, &wrong, LATER[0], &[4; 9])
        .await
        .assert_problem(ProblemCode::NoMatch, &[]);
    let missing = respond(
        &counter,
        &receipt,
        "short",
        "reply",
        "Kejadiannya hari Senin.",
    )
    .await;
    missing.assert_problem(ProblemCode::InvalidIdempotencyKey, &[]);
    let unknown = respond(
        &counter,
        &receipt,
        LATER[0],
        "rate",
        "Kejadiannya hari Senin.",
    )
    .await;
    unknown.assert_problem(
        ProblemCode::InvalidFields,
        &[("action", FieldCode::InvalidFormat)],
    );
}

#[tokio::test]
async fn a_lost_receipt_is_repeated_to_whoever_has_the_key_of_the_request() {
    let counter = Counter::open().await;
    let ask = async |key: &str| {
        let body = json!({ "idempotency_key": key }).to_string();
        counter.post("/api/v1/complaints/receipt", body).await
    };
    ask(KEY).await.assert_problem(ProblemCode::NoMatch, &[]);
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    assert_eq!(ask(KEY).await.json::<ComplaintReceipt>(), receipt);
    ask(OTHER_KEY)
        .await
        .assert_problem(ProblemCode::NoMatch, &[]);
    ask("short").await.assert_problem(
        ProblemCode::InvalidFields,
        &[("idempotency_key", FieldCode::InvalidFormat)],
    );
    assert_eq!(counter.query::<i64>(COUNT).await, 1);
    let found = look_up(&counter, &receipt.ticket, &receipt.access_code).await;
    assert_eq!(found.status, StatusCode::OK);
}
