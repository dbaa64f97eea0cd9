//! Rating how a complaint was handled: `POST /api/v1/complaints/rate`.

use super::credentials::parse_credentials;
use crate::codes::{AccessCode, Ticket};
use crate::problem::FieldProblem;
use crate::survey::{Marks, validate_marks};
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/complaints/rate`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ComplaintRating {
    /// The number of the complaint, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::ticket, required))]
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::complaint_access_code, required))]
    pub access_code: String,
    /// A mark from 1 (bad) to 4 (very good) for each of the nine elements, in their order.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::marks, required))]
    pub marks: Vec<u8>,
}

/// A validated rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidRating {
    /// The complaint.
    pub ticket: Ticket,
    /// The code that opens it.
    pub access_code: AccessCode,
    /// The marks in the order of the elements.
    pub marks: Marks,
}

impl ComplaintRating {
    /// Validates the rating.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<ValidRating, Vec<FieldProblem>> {
        let opened = parse_credentials(&self.ticket, &self.access_code);
        let ((ticket, access_code), marks) = validate_marks(opened, &self.marks)?;
        Ok(ValidRating {
            ticket,
            access_code,
            marks,
        })
    }
}
