//! The status of an application.

mod clock;
mod status;

pub use clock::{
    ClockState, Interruption, InterruptionKind, Outcome, ServiceClock, in_order, service_clock,
};
pub use status::{StatusMeaning, Turn};

use crate::codes::{AccessCode, canonical_reference, read_access_code};
use crate::permits::{Actor, IssuingSystem};
use crate::problem::{FieldCode, FieldProblem, both};
use crate::provenance::Provenance;
use crate::survey::{Marks, with_marks};
use crate::text::LocalizedText;
use crate::time::Timestamp;
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
    pub reference: String,
    /// The access code on the receipt, in any spelling.
    pub access_code: String,
}

impl ApplicationLookup {
    /// The reference in the form in which references are compared, and the code.
    ///
    /// # Errors
    /// What is wrong with either, before anything is looked up.
    pub fn validate(&self) -> Result<(String, AccessCode), Vec<FieldProblem>> {
        read_receipt(&self.reference, &self.access_code)
    }
}

fn read_receipt(
    reference: &str,
    access_code: &str,
) -> Result<(String, AccessCode), Vec<FieldProblem>> {
    let reference = if reference.trim().is_empty() {
        Err(FieldProblem::new("reference", FieldCode::Required))
    } else {
        canonical_reference(reference)
            .ok_or_else(|| FieldProblem::new("reference", FieldCode::InvalidFormat))
    };
    both(reference, read_access_code("access_code", access_code))
}

/// The answer to a lookup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Application {
    /// The reference as it stands on the receipt.
    pub reference: String,
    /// The permit that is applied for.
    pub permit_id: String,
    /// Its name.
    pub permit_name: LocalizedText,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The procedure, and how far it has come.
    pub steps: Vec<ApplicationStep>,
    /// What has happened, newest first, each once.
    pub events: Vec<ApplicationEvent>,
    /// The system through which the permit is issued, and where the citizen acts.
    pub issuing_system: IssuingSystem,
    /// How much of the promised time is used.
    pub clock: ServiceClock,
    /// The instant of the server for which all of this holds.
    pub as_of: Timestamp,
    /// How far the data may be taken for the office's own.
    pub provenance: Provenance,
    /// Whether the survey can be answered: the application has ended, and nobody has
    /// answered with this receipt yet.
    #[serde(default)]
    pub can_rate: bool,
}

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
    pub reference: String,
    /// The access code on the receipt, in any spelling.
    pub access_code: String,
    /// A mark from 1 (bad) to 4 (very good) for each of the nine elements, in their order.
    pub marks: Vec<u8>,
}

impl ApplicationRating {
    /// What opens the application, and the marks.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn validate(&self) -> Result<((String, AccessCode), Marks), Vec<FieldProblem>> {
        with_marks(
            read_receipt(&self.reference, &self.access_code),
            &self.marks,
        )
    }
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Finished.
    Done,
    /// Where the application is now.
    Current,
    /// Still to come.
    Upcoming,
    /// Where the application ended without the permit.
    Stopped,
}

/// A step of the procedure in this application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ApplicationStep {
    /// What happens, in a few words.
    pub name: LocalizedText,
    /// Who acts.
    pub actor: Actor,
    /// How far it has come.
    pub state: StepState,
}

/// Something that happened to an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ApplicationEvent {
    /// When.
    pub at: Timestamp,
    /// The status that it brought.
    pub status: ReportedStatus,
    /// The unit that acted; never a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<LocalizedText>,
    /// What the unit has to say, e.g. what is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalizedText>,
}

/// A status as the issuing system reports it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ReportedStatus {
    /// The code of OSS-RBA, e.g. `11`.
    pub code: u8,
    /// The name that the issuing system gives it. Shown as it is when the counter does
    /// not know the code.
    pub name: String,
}

impl Application {
    /// The status that holds now.
    pub fn current_status(&self) -> Option<&ReportedStatus> {
        self.events.first().map(|event| &event.status)
    }
}
