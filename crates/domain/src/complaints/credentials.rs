//! The ticket and the access code that open a complaint.

use crate::codes::{AccessCode, Ticket, parse_access_code};
use crate::problem::{FieldCode, FieldProblem, zip_fields};

/// Parses the fields `ticket` and `access_code` of a request.
///
/// # Errors
/// What is wrong with either, before anything is looked up.
pub(super) fn parse_credentials(
    ticket: &str,
    access_code: &str,
) -> Result<(Ticket, AccessCode), Vec<FieldProblem>> {
    let ticket = if ticket.trim().is_empty() {
        Err(FieldProblem::new("ticket", FieldCode::Required))
    } else {
        ticket
            .parse()
            .map_err(|_| FieldProblem::new("ticket", FieldCode::InvalidFormat))
    };
    zip_fields(ticket, parse_access_code("access_code", access_code))
}
