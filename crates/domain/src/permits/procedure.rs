//! The procedure of a permit (SOP), step by step.

use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The citizen or business that applies.
    Applicant,
    /// The office.
    Office,
    /// Another agency.
    OtherAgency,
}

/// A step of the procedure (SOP), in the order in which it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ProcedureStep {
    /// What happens, in a few words.
    pub name: LocalizedText,
    /// Who acts in it.
    pub actor: Actor,
    /// What happens, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LocalizedText>,
    /// How long the step should take at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<StepTarget>,
}

/// The target duration of a step of the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct StepTarget {
    /// The longest time.
    pub at_most: u32,
    /// Its unit.
    pub unit: StepUnit,
}

/// The unit of the target duration of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepUnit {
    /// Minutes at the counter.
    Minutes,
    /// Hours in which the office is open.
    Hours,
    /// Days on which the office is open.
    WorkingDays,
    /// Days of the calendar.
    CalendarDays,
}
