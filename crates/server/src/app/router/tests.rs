#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use loket_domain::problem::Problem;
use std::time::Duration;
use tower::ServiceExt as _;

async fn answer(router: Router) -> (StatusCode, Problem) {
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = with_outer_layers(router).oneshot(request).await.unwrap();
    let status = response.status();
    assert!(response.headers().contains_key("x-request-id"));
    let body = to_bytes(response.into_body(), 10_000).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap())
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_takes_too_long_is_given_up() {
    let router = Router::new().route("/", get(|| tokio::time::sleep(Duration::from_secs(60))));
    let (status, problem) = answer(router).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(problem.code, ProblemCode::Unavailable);
    assert_eq!(problem.retry_after_seconds, Some(5));
}

#[tokio::test]
async fn a_panic_says_nothing_about_itself() {
    async fn panicking() {
        // What a citizen typed can end up in a panic's message.
        assert_eq!("nomor rahasia", "");
    }
    let (status, problem) = answer(Router::new().route("/", get(panicking))).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(problem.code, ProblemCode::Internal);
    assert!(!serde_json::to_string(&problem).unwrap().contains("rahasia"));
}

#[tokio::test]
async fn failures_of_the_database_are_told_apart_and_say_nothing_else() {
    let unavailable = || async { Err::<(), _>(ApiProblem::from(sqlx::Error::PoolTimedOut)) };
    let (status, problem) = answer(Router::new().route("/", get(unavailable))).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(problem.code, ProblemCode::Unavailable);

    let broken = || async { Err::<(), _>(ApiProblem::from(sqlx::Error::Decode("secret".into()))) };
    let (status, problem) = answer(Router::new().route("/", get(broken))).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!serde_json::to_string(&problem).unwrap().contains("secret"));
}
