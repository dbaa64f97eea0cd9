//! What keeps one request from taking the server with it.

use super::problem::ApiProblem;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use loket_domain::problem::ProblemCode;
use std::any::Any;
use std::time::Duration;

/// No endpoint needs longer; whatever does is stuck.
const LONGEST_ANSWER: Duration = Duration::from_secs(10);

/// Gives up on a request that takes too long, reading its body included.
pub async fn limit_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LONGEST_ANSWER, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiProblem::new(ProblemCode::Unavailable).into_response(),
    }
}

/// Answers in place of a handler that panicked. What the panic says stays unsaid.
pub fn answer_panic(_panic: Box<dyn Any + Send + 'static>) -> Response {
    ApiProblem::new(ProblemCode::Internal).into_response()
}
