//! The processing time of a permit, stage by stage.

use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// The processing time (*jangka waktu*), stage by stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ProcessingTime {
    /// The stages, in their order.
    pub stages: Vec<Stage>,
    /// What sets the clock of an application going.
    #[serde(default)]
    pub starts: ClockStart,
    /// From when it runs and what stops it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalizedText>,
}

/// What sets the clock of an application going.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockStart {
    /// The office finds the file complete.
    #[default]
    CompleteFile,
    /// The application is submitted.
    Submission,
}

/// The unit of a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DurationUnit {
    /// Days on which the office is open.
    WorkingDays,
    /// Days of the calendar.
    CalendarDays,
}

/// A stage and the time it may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Stage {
    /// Its name; absent when there is only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LocalizedText>,
    /// The shortest time; absent when only an upper limit is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The longest time.
    pub at_most: u32,
    /// The unit of both.
    pub unit: DurationUnit,
}

impl ProcessingTime {
    /// All stages together; `None` when there is none or their units differ, since
    /// working days and calendar days cannot be added.
    pub fn total(&self) -> Option<Stage> {
        let unit = self.stages.first()?.unit;
        if self.stages.iter().any(|stage| stage.unit != unit) {
            return None;
        }
        let at_most = self.stages.iter().map(|stage| stage.at_most).sum();
        let at_least = self
            .stages
            .iter()
            .map(|stage| stage.at_least.unwrap_or(stage.at_most))
            .sum();
        Some(Stage {
            name: None,
            at_least: (at_least < at_most).then_some(at_least),
            at_most,
            unit,
        })
    }
}
