//! How far a complaint has come.

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// How far a complaint has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintProgress {
    /// Stored; nobody has taken it up yet.
    Received,
    /// A unit works on it.
    InProgress,
    /// The office has answered. The citizen can ask further, or say that it is settled.
    Answered,
    /// The citizen has asked further; the office owes an answer again.
    Replied,
    /// The office asks to close it, and the citizen can object.
    ClosingProposed,
    /// The citizen has objected; the office owes an answer again.
    Contested,
    /// Closed.
    Closed,
    /// Opened again by the citizen; the office owes an answer again.
    Reopened,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}

/// Who closed a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    /// The citizen agreed.
    Reporter,
    /// The office asked to close it, and the citizen let the time pass.
    Silence,
}

/// Since when and by whom a complaint is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintClosure {
    /// The day on which it was closed.
    pub on: Day,
    /// Who closed it.
    pub by: ClosedBy,
}
