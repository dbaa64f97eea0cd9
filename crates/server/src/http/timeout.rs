//! The time-out of requests.

use super::problem::ApiProblem;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use loket_domain::problem::ProblemCode;
use std::time::Duration;

/// No endpoint needs longer; a request that does is stuck.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

/// Answers 503 when a request takes longer than 10 seconds, reading its body included.
pub async fn limit_response_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(REQUEST_TIMEOUT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiProblem::new(ProblemCode::Unavailable).into_response(),
    }
}
