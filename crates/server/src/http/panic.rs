//! The response when a handler panics.

use super::problem::ApiProblem;
use axum::response::{IntoResponse, Response};
use loket_domain::problem::ProblemCode;
use std::any::Any;

/// A 500 problem without the panic's message, which can quote what a citizen typed.
pub fn panic_response(_panic: Box<dyn Any + Send + 'static>) -> Response {
    ApiProblem::new(ProblemCode::Internal).into_response()
}
