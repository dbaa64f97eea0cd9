//! The context of a request about complaints, and its errors as problems.

use crate::complaints::context::{ComplaintContext, ComplaintError};
use crate::http::problem::ApiProblem;
use crate::state::AppState;
use loket_domain::complaints::MAX_EVIDENCE;
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};

/// The context of a request at this instant.
pub(super) fn complaint_context(state: &AppState) -> ComplaintContext<'_> {
    ComplaintContext {
        database: &state.database,
        secret_key: &state.secret_key,
        office: &state.office,
        permits: &state.content.permits,
        now: state.now(),
    }
}

impl From<ComplaintError> for ApiProblem {
    fn from(error: ComplaintError) -> Self {
        let code = match error {
            ComplaintError::NotFound => ProblemCode::NoMatch,
            ComplaintError::KeyReused => ProblemCode::IdempotencyKeyReused,
            ComplaintError::NotPossible => ProblemCode::NotPossible,
            ComplaintError::UnknownPermit => {
                let field = FieldProblem::new("permit_id", FieldCode::UnknownReference);
                return ApiProblem::invalid_fields(vec![field]);
            }
            ComplaintError::TooMuchEvidence => {
                let field = FieldProblem::with_limit("file", FieldCode::TooMany, MAX_EVIDENCE);
                return ApiProblem::invalid_fields(vec![field]);
            }
            ComplaintError::NoDeadline(kind) => {
                tracing::error!(
                    ?kind,
                    "the office has no deadline for this kind of complaint"
                );
                ProblemCode::Internal
            }
            ComplaintError::NoFreeTicket => ProblemCode::Unavailable,
            ComplaintError::Serialization => ProblemCode::Internal,
            ComplaintError::Database(error) => return error.into(),
        };
        ApiProblem::new(code)
    }
}
