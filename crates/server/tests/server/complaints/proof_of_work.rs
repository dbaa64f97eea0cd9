//! A little work before a complaint, while very many come in.

use super::{COUNT, complaint};
use crate::support::{Answer, Counter, Setup, rate, request};
use axum::http::{Method, StatusCode};
use loket_domain::problem::{ProblemCode, ProofOfWorkChallenge};
use loket_server::complaints::ProofOfWorkPolicy;
use sha2::{Digest as _, Sha256};

const BITS: u32 = 9;

async fn crowded() -> Counter {
    Counter::open_with(Setup {
        proof: ProofOfWorkPolicy {
            threshold: rate(1, 2),
            bits: BITS,
        },
        ..Setup::default()
    })
    .await
}

fn key(number: u32) -> String {
    format!("kunci-{number:012}")
}

async fn send(counter: &Counter, number: u32, proof: &str) -> Answer {
    let key = key(number);
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", &*key),
        ("loket-proof", proof),
    ];
    let headers = if proof.is_empty() {
        &headers[..2]
    } else {
        &headers
    };
    let body = complaint("Antrean terlalu lama.");
    counter
        .send(request(Method::POST, "/api/v1/complaints", headers, body))
        .await
}

fn solve(challenge: &ProofOfWorkChallenge) -> String {
    (0..)
        .map(|number| format!("{}.{number}", challenge.challenge))
        .find(|text| zeros(text) >= challenge.bits)
        .unwrap()
}

fn zeros(text: &str) -> u32 {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    u32::from_be_bytes(digest[..4].try_into().unwrap()).leading_zeros()
}

#[tokio::test]
async fn beyond_the_free_ones_work_is_asked_for_and_accepted() {
    let counter = crowded().await;
    for number in 0..2 {
        assert_eq!(send(&counter, number, "").await.status, StatusCode::CREATED);
    }
    let refused = send(&counter, 2, "").await;
    assert_eq!(refused.status, StatusCode::PRECONDITION_REQUIRED);
    refused.assert_problem(ProblemCode::ProofRequired, &[]);
    let challenge = refused.problem().proof.unwrap();
    assert_eq!(challenge.bits, BITS);
    let solved = solve(&challenge);
    let answer = send(&counter, 2, &solved).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    // The same complaint again with the same work is answered with its receipt.
    assert_eq!(send(&counter, 2, &solved).await.status, StatusCode::OK);
    assert_eq!(counter.query::<i64>(COUNT).await, 3);
}

#[tokio::test]
async fn work_for_another_complaint_or_of_another_kind_does_not_count() {
    let counter = crowded().await;
    for number in 0..2 {
        send(&counter, number, "").await;
    }
    let challenge = send(&counter, 2, "").await.problem().proof.unwrap();
    let solved = solve(&challenge);
    let unsolved = (0..)
        .map(|number| format!("{}.{number}", challenge.challenge))
        .find(|text| zeros(text) < challenge.bits)
        .unwrap();
    let easier = solved.replacen(&format!(".{BITS}."), ".1.", 1);
    let longer = {
        let (expires, rest) = solved.split_once('.').unwrap();
        let later = expires.parse::<i64>().unwrap() + 60;
        format!("{later}.{rest}")
    };
    for (number, proof) in [
        (3, &*solved),
        (2, &unsolved),
        (2, &easier),
        (2, &longer),
        (2, "nonsense"),
        (2, "..."),
        (2, "9999999999.9."),
    ] {
        let answer = send(&counter, number, proof).await;
        answer.assert_problem(ProblemCode::ProofRequired, &[]);
    }
    assert_eq!(counter.query::<i64>(COUNT).await, 2);
}

#[tokio::test]
async fn work_is_not_accepted_after_ten_minutes() {
    let early = crowded().await;
    for number in 0..2 {
        send(&early, number, "").await;
    }
    let solved = solve(&send(&early, 2, "").await.problem().proof.unwrap());
    let late = Counter::open_in(
        early.folder.clone(),
        Setup {
            now: "2026-11-24T09:10:01+08:00",
            proof: ProofOfWorkPolicy {
                threshold: rate(1, 1),
                bits: BITS,
            },
            ..Setup::default()
        },
    )
    .await;
    assert_eq!(send(&late, 8, "").await.status, StatusCode::CREATED);
    send(&late, 2, &solved)
        .await
        .assert_problem(ProblemCode::ProofRequired, &[]);
    assert_eq!(send(&early, 2, &solved).await.status, StatusCode::CREATED);
}
