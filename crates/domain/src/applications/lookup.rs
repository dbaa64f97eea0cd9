//! Looking an application up: `POST /api/v1/applications/lookup`.

use super::credentials::parse_credentials;
use crate::codes::AccessCode;
use crate::problem::FieldProblem;
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/applications/lookup`. In the body, never in an address,
/// since addresses end up in histories and logs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ApplicationLookup {
    /// The reference of the application, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::reference))]
    pub reference: String,
    /// The access code on the receipt, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::application_access_code))]
    pub access_code: String,
}

impl ApplicationLookup {
    /// The reference in the form in which references are compared, and the code.
    ///
    /// # Errors
    /// What is wrong with either, before anything is looked up.
    pub fn validate(&self) -> Result<(String, AccessCode), Vec<FieldProblem>> {
        parse_credentials(&self.reference, &self.access_code)
    }
}
