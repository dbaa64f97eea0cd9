//! What can go wrong with a request, as a citizen has to tell it apart.

use loket_domain::problem::{FieldProblem, Problem, ProblemCode, ProofOfWorkChallenge};

/// Why a request did not succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// The phone has no connection, or the server cannot be reached.
    Offline,
    /// There is nothing under this address.
    NotFound,
    /// Reference and code do not open anything.
    NoMatch,
    /// Too many tries; how long to wait, if the server said so.
    TooManyRequests {
        /// Seconds to wait.
        retry_after_seconds: Option<u64>,
    },
    /// There is no newer version than the one whose tag was sent.
    Unchanged,
    /// The state of the complaint does not allow it any more.
    NotPossible,
    /// Another body was sent with this idempotency key before.
    KeyReused,
    /// A proof of work is needed before a complaint is accepted.
    ProofRequired(ProofOfWorkChallenge),
    /// Fields are not valid.
    Invalid(Vec<FieldProblem>),
    /// The server failed, or its response is of a shape that this app does not know.
    Broken {
        /// The number of the request in the server's log, for a call to the office.
        request_id: Option<String>,
    },
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        if let (ProblemCode::ProofRequired, Some(proof)) = (problem.code, problem.proof) {
            return ApiError::ProofRequired(proof);
        }
        match problem.code {
            ProblemCode::NotFound => ApiError::NotFound,
            ProblemCode::NoMatch => ApiError::NoMatch,
            ProblemCode::Unchanged => ApiError::Unchanged,
            ProblemCode::TooManyRequests => ApiError::TooManyRequests {
                retry_after_seconds: problem.retry_after_seconds,
            },
            ProblemCode::NotPossible => ApiError::NotPossible,
            ProblemCode::IdempotencyKeyReused => ApiError::KeyReused,
            ProblemCode::InvalidFields => ApiError::Invalid(problem.fields),
            _ => ApiError::Broken {
                request_id: problem.request_id,
            },
        }
    }
}
