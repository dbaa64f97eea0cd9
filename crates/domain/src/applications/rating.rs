//! Rating the service after an application: `POST /api/v1/applications/rate`.

use super::credentials::parse_credentials;
use crate::codes::AccessCode;
use crate::problem::FieldProblem;
use crate::survey::{Marks, validate_marks};
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/applications/rate`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ApplicationRating {
    /// The reference of the application, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::reference, required))]
    pub reference: String,
    /// The access code on the receipt, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::application_access_code, required))]
    pub access_code: String,
    /// A mark from 1 (bad) to 4 (very good) for each of the nine elements, in their order.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::marks, required))]
    pub marks: Vec<u8>,
}

impl ApplicationRating {
    /// What opens the application, and the marks.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<((String, AccessCode), Marks), Vec<FieldProblem>> {
        validate_marks(
            parse_credentials(&self.reference, &self.access_code),
            &self.marks,
        )
    }
}
