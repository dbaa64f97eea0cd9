//! Lookups under attack.

use crate::support::{Answer, Counter, Setup, rate, request};
use axum::http::{Method, StatusCode};
use loket_domain::codes::AccessCode;
use loket_domain::problem::ProblemCode;
use loket_server::http::client_address::{PeerAddress, TrustedProxies};
use loket_server::http::failed_lookups::FailedLookupRate;
use serde_json::json;
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::time::Duration;

const PATH: &str = "/api/v1/applications/lookup";
const REFERENCE: &str = "PLU-2026-000276";
const RIGHT: &str = "ACCRK3-ZP8NKV-TE6HY1";

async fn counter() -> Counter {
    Counter::open_with(Setup {
        failed_lookups: FailedLookupRate {
            burst: NonZeroU32::new(10).unwrap(),
            max_delay: Duration::from_secs(900),
        },
        ..Setup::default()
    })
    .await
}

fn wrong(number: u64) -> String {
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    AccessCode::from_random_bytes(bytes).to_string()
}

async fn look_up(counter: &Counter, address: &str, code: &str) -> Answer {
    let body = json!({"reference": REFERENCE, "access_code": code}).to_string();
    let json = [("content-type", "application/json")];
    let mut request = request(Method::POST, PATH, &json, body);
    request
        .extensions_mut()
        .insert(PeerAddress(address.parse().unwrap()));
    counter.send(request).await
}

#[tokio::test]
async fn a_thousand_wrong_codes_are_slowed_and_refused() {
    let counter = counter().await;
    let attacker = "203.0.113.66";
    let mut answers: HashMap<StatusCode, u32> = HashMap::new();
    let mut longest = 0;
    for number in 0..1000 {
        let answer = look_up(&counter, attacker, &wrong(number)).await;
        *answers.entry(answer.status).or_default() += 1;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            answer.assert_problem(ProblemCode::TooManyRequests, &[]);
            longest = longest.max(answer.header("retry-after").parse::<u64>().unwrap());
        }
    }
    let [found, missed, refused] = [
        StatusCode::OK,
        StatusCode::NOT_FOUND,
        StatusCode::TOO_MANY_REQUESTS,
    ]
    .map(|status| answers.get(&status).copied().unwrap_or_default());
    println!("found {found}, missed {missed}, refused {refused}, longest wait {longest} s");
    assert_eq!(found, 0);
    // Ten, one more, and perhaps one or two whose wait was over while the others came.
    assert!((11..=15).contains(&missed), "{missed} were looked up");
    assert_eq!(missed + refused, 1000);
    assert!(longest >= 2);

    let answer = look_up(&counter, attacker, RIGHT).await;
    assert_eq!(
        answer.status,
        StatusCode::TOO_MANY_REQUESTS,
        "its turn has not come"
    );
    for elsewhere in ["203.0.113.67", "2001:db8::1"] {
        let answer = look_up(&counter, elsewhere, RIGHT).await;
        assert_eq!(answer.status, StatusCode::OK, "{elsewhere}");
    }
}

/// Each refusal says how long; whoever waits that long and misses again waits twice as
/// long.
#[tokio::test]
async fn the_wait_grows_with_every_wrong_code() {
    let counter = counter().await;
    for number in 0..11 {
        let answer = look_up(&counter, "203.0.113.66", &wrong(number)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let mut waits = Vec::new();
    for number in 0..2 {
        let refused = look_up(&counter, "203.0.113.66", &wrong(number)).await;
        let seconds: u64 = refused.header("retry-after").parse().unwrap();
        waits.push(seconds);
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        let answer = look_up(&counter, "203.0.113.66", &wrong(number)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(waits, [2, 4]);
}

#[tokio::test]
async fn right_codes_and_slips_cost_nothing() {
    let counter = counter().await;
    for _ in 0..40 {
        let answer = look_up(&counter, "203.0.113.9", RIGHT).await;
        assert_eq!(answer.status, StatusCode::OK);
        // Check characters that do not fit are a slip, not a guess.
        let answer = look_up(&counter, "203.0.113.9", "ACCRK3-ZP8NKV-TE6HY2").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_thousand_at_once_do_not_slip_through() {
    let counter = counter().await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..1000 {
        let counter = counter.clone();
        tasks.spawn(async move {
            look_up(&counter, "203.0.113.66", &wrong(number))
                .await
                .status
        });
    }
    let statuses = tasks.join_all().await;
    let missed = statuses
        .iter()
        .filter(|status| **status == StatusCode::NOT_FOUND);
    assert!(missed.count() <= 15);
}

/// Guesses at complaints count together with those at applications.
#[tokio::test]
async fn both_lookups_count_together() {
    let counter = Counter::open_with(Setup {
        failed_lookups: FailedLookupRate {
            burst: NonZeroU32::new(2).unwrap(),
            max_delay: Duration::from_secs(900),
        },
        lookups: rate(60_000, 10_000),
        proxies: TrustedProxies::default(),
        ..Setup::default()
    })
    .await;
    let complaint = json!({"ticket": "ADU-7K2M-9QXR", "access_code": wrong(1)}).to_string();
    for _ in 0..3 {
        let answer = counter
            .post("/api/v1/complaints/lookup", complaint.clone())
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let answer = look_up(&counter, "203.0.113.9", RIGHT).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}
