//! The problems that the endpoints of applications can answer with.

use crate::openapi::{BODY, COMMON, Responses, problem_responses};
use loket_domain::problem::ProblemCode;
use utoipa::IntoResponses;

/// The problems of looking an application up.
pub(super) struct ApplicationProblems;
/// The problems of rating an application.
pub(super) struct RatingProblems;

impl IntoResponses for ApplicationProblems {
    fn responses() -> Responses {
        let lookup = &[ProblemCode::NoMatch, ProblemCode::Unchanged];
        problem_responses(&[lookup, BODY, COMMON], &[])
    }
}

impl IntoResponses for RatingProblems {
    fn responses() -> Responses {
        let receipt = &[
            ProblemCode::NoMatch,
            ProblemCode::NotPossible,
            ProblemCode::InvalidIdempotencyKey,
        ];
        problem_responses(&[receipt, BODY, COMMON], &[])
    }
}
