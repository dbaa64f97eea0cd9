//! The status of an application, as its receipt shows it.

use super::clock::ServiceClock;
use super::event::{ApplicationEvent, ReportedStatus};
use crate::permits::{Actor, IssuingSystem};
use crate::provenance::Provenance;
use crate::text::LocalizedText;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The answer to a look-up: status, procedure, events and clock of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Application {
    /// The reference as it stands on the receipt.
    pub reference: String,
    /// The permit that is applied for.
    pub permit_id: String,
    /// The name of that permit.
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

impl Application {
    /// The status that holds now.
    pub fn current_status(&self) -> Option<&ReportedStatus> {
        self.events.first().map(|event| &event.status)
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
    /// Who acts in it.
    pub actor: Actor,
    /// How far it has come.
    pub state: StepState,
}
