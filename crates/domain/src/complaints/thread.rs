//! The thread of a complaint: what happened since it was received.

use super::event::ComplaintEventKind;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// An event in the thread of a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ThreadEvent {
    /// The instant of the event.
    pub at: Timestamp,
    /// The kind of event.
    pub kind: ComplaintEventKind,
    /// The unit of the office; never a person. Absent for what the citizen did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What was written; absent where nothing was, and once it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
