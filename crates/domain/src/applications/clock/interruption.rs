//! Interruptions of the service clock.

use crate::text::LocalizedText;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A time at which the clock did not simply run on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Interruption {
    /// What was done to the clock.
    pub kind: InterruptionKind,
    /// The instant at which the clock stopped or was set back.
    pub from: Timestamp,
    /// When it ran again; absent while it stands still. That of a restart is `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// The unit that caused it; never a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<LocalizedText>,
    /// The reason in the unit's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<LocalizedText>,
}

/// What was done to the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InterruptionKind {
    /// Stopped (41): what was used stays used.
    Pause,
    /// Stopped and set back (43): it starts again from zero.
    Reset,
    /// Started again from zero (44) without having been set back before.
    Restart,
}
