//! What the lookups of applications and complaints share.

use loket_domain::codes::{AccessCode, CodeError};
use loket_domain::problem::{FieldCode, FieldProblem};

/// Bytes of a lookup's body. Two short fields fit many times.
pub const LOOKUP_LIMIT: usize = 2 * 1024;

/// The access code as it was typed. One that cannot be right is told apart from one
/// that is merely not the right one: that reveals nothing, since everybody can
/// calculate the check characters.
pub fn access_code_of(text: &str) -> Result<AccessCode, FieldProblem> {
    code_of("access_code", text)
}

/// A field that holds a code.
pub fn code_of<T: std::str::FromStr<Err = CodeError>>(
    field: &str,
    text: &str,
) -> Result<T, FieldProblem> {
    if text.trim().is_empty() {
        return Err(FieldProblem::new(field, FieldCode::Required));
    }
    text.parse().map_err(|error| {
        let code = match error {
            CodeError::Check => FieldCode::Mistyped,
            CodeError::Length | CodeError::Character => FieldCode::InvalidFormat,
        };
        FieldProblem::new(field, code)
    })
}
