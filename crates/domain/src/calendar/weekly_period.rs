//! Open periods of the week.

use crate::time::{TimeOfDay, Weekday};
use serde::{Deserialize, Serialize};

/// One open period of a weekday. The office is open from `opens` up to, and no longer
/// at, `closes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct WeeklyPeriod {
    /// The weekday on which the office is open.
    pub weekday: Weekday,
    /// The first minute at which the office is open.
    pub opens: TimeOfDay,
    /// The first minute at which it is closed again.
    pub closes: TimeOfDay,
}
