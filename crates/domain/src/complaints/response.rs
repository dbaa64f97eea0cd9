//! Responding to the office: `POST /api/v1/complaints/respond`.

use super::credentials::parse_credentials;
use super::event::ComplaintAction;
use super::limits::{MAX_MESSAGE, MIN_MESSAGE};
use super::texts::{clean, required_problem};
use crate::codes::{AccessCode, Ticket};
use crate::problem::{FieldCode, FieldProblem};
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/complaints/respond`, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ComplaintResponse {
    /// The number of the complaint, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::ticket, required))]
    pub ticket: String,
    /// The code on the receipt, in any spelling.
    #[cfg_attr(feature = "server", schema(schema_with = crate::schema::complaint_access_code, required))]
    pub access_code: String,
    /// What the citizen does: anything but to rate.
    #[cfg_attr(feature = "server", schema(schema_with = super::schema::response_action, required))]
    pub action: Option<ComplaintAction>,
    /// What the citizen writes, 10 to 4000 characters. Required unless it is confirmed.
    #[cfg_attr(feature = "server", schema(max_length = 4000))]
    pub message: String,
}

/// A validated response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidResponse {
    /// The complaint.
    pub ticket: Ticket,
    /// The code that opens it.
    pub access_code: AccessCode,
    /// What the citizen does.
    pub action: ComplaintAction,
    /// What the citizen wrote; empty where nothing was.
    pub message: String,
}

impl ComplaintResponse {
    /// Validates the response; surrounding white space is removed.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<ValidResponse, Vec<FieldProblem>> {
        let opened = parse_credentials(&self.ticket, &self.access_code);
        let mut problems = Vec::new();
        match self.action {
            None => problems.push(FieldProblem::new("action", FieldCode::Required)),
            // It has an address of its own.
            Some(ComplaintAction::Rate) => {
                problems.push(FieldProblem::new("action", FieldCode::InvalidFormat));
            }
            Some(_) => {}
        }
        let message = clean(&self.message);
        let may_be_empty = self.action == Some(ComplaintAction::Confirm);
        if !(may_be_empty && message.is_empty()) {
            problems.extend(required_problem(
                "message",
                &message,
                MIN_MESSAGE,
                MAX_MESSAGE,
            ));
        }
        match (opened, self.action) {
            (Ok((ticket, access_code)), Some(action)) if problems.is_empty() => Ok(ValidResponse {
                ticket,
                access_code,
                action,
                message,
            }),
            (opened, _) => {
                let mut all = opened.err().unwrap_or_default();
                all.append(&mut problems);
                Err(all)
            }
        }
    }
}
