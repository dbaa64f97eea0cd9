//! Events of an application.

use crate::text::LocalizedText;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// An event of an application: a status that was reported at an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ApplicationEvent {
    /// The instant of the event.
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
