//! Files that come with a complaint.

use super::{KEY, Staff, at, complaint, respond, status, ticket};
use crate::support::{Answer, Counter, request};
use axum::http::{Method, StatusCode};
use loket_domain::complaints::{ComplaintReceipt, EvidenceKind, EvidenceReceipt};
use loket_domain::problem::{FieldCode, ProblemCode};
use loket_server::staff::Role;

const BOUNDARY: &str = "----batas";

async fn sent(counter: &Counter) -> ComplaintReceipt {
    counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json()
}

fn form(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in parts {
        body.extend(format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"../../etc/passwd.html\"\r\ncontent-type: text/html\r\n\r\n").bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

async fn post_form(counter: &Counter, body: Vec<u8>) -> Answer {
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [("content-type", &*content_type)];
    let path = "/api/v1/complaints/evidence";
    counter
        .send(request(Method::POST, path, &headers, body))
        .await
}

async fn add(counter: &Counter, receipt: &ComplaintReceipt, file: &[u8]) -> Answer {
    let body = form(&[
        ("ticket", receipt.ticket.as_bytes()),
        ("access_code", receipt.access_code.as_bytes()),
        ("file", file),
    ]);
    post_form(counter, body).await
}

/// A picture of nothing, told apart by its last byte.
fn photo(number: u8) -> Vec<u8> {
    vec![
        0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, number, 0xff, 0xd9,
    ]
}

#[tokio::test]
async fn files_are_added_once_each_and_five_at_most() {
    let counter = Counter::open().await;
    let receipt = sent(&counter).await;
    let first = add(&counter, &receipt, &photo(0)).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let stored: EvidenceReceipt = first.json();
    assert_eq!(stored.kind, EvidenceKind::Photo);
    assert_eq!((stored.bytes, stored.count, stored.left), (17, 1, 4));
    let again = add(&counter, &receipt, &photo(0)).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.json::<EvidenceReceipt>().count, 1);
    let pdf = add(&counter, &receipt, b"%PDF-1.7 ...").await;
    assert_eq!(pdf.json::<EvidenceReceipt>().kind, EvidenceKind::Document);
    for number in 2..5 {
        assert_eq!(
            add(&counter, &receipt, &photo(number)).await.status,
            StatusCode::CREATED
        );
    }
    let sixth = add(&counter, &receipt, &photo(5)).await;
    sixth.assert_problem(ProblemCode::InvalidFields, &[("file", FieldCode::TooMany)]);
    let seen = status(&counter, &receipt).await;
    assert_eq!((seen.evidence_count, seen.evidence_left), (5, 0));
}

#[tokio::test]
async fn what_is_in_a_file_decides_and_not_its_name() {
    let counter = Counter::open().await;
    let receipt = sent(&counter).await;
    let with_place = [
        &[0xff, 0xd8, 0xff, 0xe1, 0, 8][..],
        b"Exif\0\0",
        &photo(0)[2..],
    ]
    .concat();
    for (file, code) in [
        (
            &b"<script>alert(1)</script>"[..],
            FieldCode::UnsupportedFile,
        ),
        (b"\x89PNG\r\n\x1a\n", FieldCode::UnsupportedFile),
        (b"", FieldCode::Required),
        (&with_place, FieldCode::HasMetadata),
        (
            &[b"%PDF-".to_vec(), vec![b' '; 5 * 1024 * 1024]].concat(),
            FieldCode::TooLarge,
        ),
    ] {
        let answer = add(&counter, &receipt, file).await;
        answer.assert_problem(ProblemCode::InvalidFields, &[("file", code)]);
    }
    let huge = vec![b' '; 6 * 1024 * 1024];
    let answer = add(&counter, &receipt, &huge).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    answer.assert_problem(ProblemCode::BodyTooLarge, &[]);
    assert_eq!(
        counter
            .query::<i64>("SELECT count(*) FROM complaint_evidence")
            .await,
        0
    );
}

#[tokio::test]
async fn the_parts_may_come_in_any_order() {
    let counter = Counter::open().await;
    let receipt = sent(&counter).await;
    let body = form(&[
        ("file", &photo(0)),
        ("access_code", receipt.access_code.as_bytes()),
        ("ticket", receipt.ticket.as_bytes()),
    ]);
    let answer = post_form(&counter, body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
}

#[tokio::test]
async fn a_form_that_is_not_the_one_asked_for_is_refused() {
    let counter = Counter::open().await;
    let receipt = sent(&counter).await;
    let (number, code) = (receipt.ticket.as_bytes(), receipt.access_code.as_bytes());
    let file = photo(0);
    let bodies = [
        form(&[]),
        form(&[("ticket", number)]),
        form(&[("ticket", number), ("access_code", code)]),
        form(&[
            ("file", &file),
            ("file", &file),
            ("ticket", number),
            ("access_code", code),
        ]),
        form(&[("ticket", number), ("access_code", code), ("photo", &file)]),
        form(&[
            ("ticket", b"\xff\xfe"),
            ("access_code", code),
            ("file", &file),
        ]),
        b"nonsense".to_vec(),
    ];
    for body in bodies {
        let answer = post_form(&counter, body).await;
        answer.assert_problem(ProblemCode::MalformedForm, &[]);
    }
    let headers = [("content-type", "application/json")];
    let path = "/api/v1/complaints/evidence";
    let answer = counter
        .send(request(Method::POST, path, &headers, "{}"))
        .await;
    answer.assert_problem(ProblemCode::UnsupportedMediaType, &[]);
    let wrong = ComplaintReceipt {
        access_code: loket_domain::codes::AccessCode::from_random_bytes([9; 10]).to_string(),
        ..receipt
    };
    add(&counter, &wrong, &file)
        .await
        .assert_problem(ProblemCode::NoMatch, &[]);
}

#[tokio::test]
async fn a_closed_complaint_gets_no_more_files_and_the_staff_get_those_that_are_there() {
    let counter = Counter::open().await;
    let receipt = sent(&counter).await;
    add(&counter, &receipt, &photo(7)).await;
    let staff = Staff::new(
        &counter,
        "ani",
        Role::Handler,
        "Bidang A",
        "2026-11-25T10:00:00+08:00",
    )
    .await;
    let shown = staff.complaints().show(ticket(&receipt)).await.unwrap();
    let [evidence] = &shown.evidence[..] else {
        panic!("{:?}", shown.evidence)
    };
    assert_eq!((evidence.position, evidence.kind), (0, EvidenceKind::Photo));
    assert_eq!(evidence.content.as_deref(), Some(&photo(7)[..]));

    staff
        .complaints()
        .answer(ticket(&receipt), "Sudah kami perbaiki.")
        .await
        .unwrap();
    let counter = at(&counter.folder, "2026-11-26T09:00:00+08:00").await;
    let closed = respond(
        &counter,
        &receipt,
        "a1f1d2a4490c14a0e0000000001",
        "confirm",
        "",
    )
    .await;
    assert_eq!(closed.status, StatusCode::OK, "{}", closed.text());
    add(&counter, &receipt, &photo(8))
        .await
        .assert_problem(ProblemCode::NotPossible, &[]);
    assert_eq!(status(&counter, &receipt).await.evidence_left, 0);
}
