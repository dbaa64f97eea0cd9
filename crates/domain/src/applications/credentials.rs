//! The reference and the access code that open an application.

use crate::codes::{AccessCode, canonical_reference, parse_access_code};
use crate::problem::{FieldCode, FieldProblem, zip_fields};

/// Parses the fields `reference` and `access_code` of a request. The reference is given in
/// its canonical form.
///
/// # Errors
/// What is wrong with either, before anything is looked up.
pub(super) fn parse_credentials(
    reference: &str,
    access_code: &str,
) -> Result<(String, AccessCode), Vec<FieldProblem>> {
    let reference = if reference.trim().is_empty() {
        Err(FieldProblem::new("reference", FieldCode::Required))
    } else {
        canonical_reference(reference)
            .ok_or_else(|| FieldProblem::new("reference", FieldCode::InvalidFormat))
    };
    zip_fields(reference, parse_access_code("access_code", access_code))
}
