//! The look-up context of a request, and its errors as problems.

use crate::applications::lookup::{LookupContext, LookupError};
use crate::http::problem::ApiProblem;
use crate::state::AppState;
use loket_domain::problem::ProblemCode;

/// The context of a look-up at this instant.
pub(super) fn lookup_context(state: &AppState) -> LookupContext<'_> {
    LookupContext {
        database: &state.database,
        secret_key: &state.secret_key,
        permits: &state.content.permits,
        hours: &state.office.hours,
        now: state.now(),
    }
}

impl From<LookupError> for ApiProblem {
    fn from(error: LookupError) -> Self {
        match error {
            LookupError::NotFound => ApiProblem::new(ProblemCode::NoMatch),
            LookupError::UnknownPermit => ApiProblem::new(ProblemCode::Internal),
            LookupError::Database(error) => error.into(),
        }
    }
}
