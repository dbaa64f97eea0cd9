//! The evaluation: metrics of processing, complaints and satisfaction, period by period.

use crate::permits::{DurationUnit, Stage};
use crate::provenance::{Basis, Provenance, Source};
use crate::survey::{SurveyBand, SurveyWeight};
use crate::text::LocalizedText;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/evaluation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Evaluation {
    /// The day on which it was computed, at the office.
    pub as_of: Day,
    /// From fewer applications or answers than this, no figure is made here: it would say
    /// more about chance than about the office.
    pub needed: u32,
    /// The grades of the satisfaction index.
    pub bands: Vec<SurveyBand>,
    /// Where the grades were published.
    pub bands_source: Source,
    /// The periods, the newest first. A year of an imported report stands beside the
    /// quarters in it.
    pub periods: Vec<EvaluationPeriod>,
}

/// A period that is evaluated: a quarter or a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EvaluationPeriod {
    /// `2026-q4` for a quarter, `2026` for a year.
    pub id: String,
    /// The first day, at the office.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Whether it is over. Until then the figures are those so far.
    pub is_over: bool,
    /// How long applications took, in the order of the catalogue; permits without an
    /// application that ended are left out.
    pub processing: Vec<ProcessingMetrics>,
    /// How complaints were answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints: Option<ComplaintMetrics>,
    /// What people answered in the satisfaction survey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<SatisfactionMetrics>,
}

/// Processing metrics: how long the applications for a permit took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ProcessingMetrics {
    /// The id of the permit.
    pub permit_id: String,
    /// The name of the permit.
    pub name: LocalizedText,
    /// What is promised, when it is published in one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Stage>,
    /// The unit of the times below: that of the promise.
    pub unit: DurationUnit,
    /// How many applications ended in the period.
    pub applications: u32,
    /// Half of them took at most this long, in tenths of a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_tenths: Option<u32>,
    /// Nine in ten took at most this long, in tenths of a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ninetieth_tenths: Option<u32>,
    /// How many of them kept the promise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_time: Option<u32>,
    /// The median of the period before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<PreviousValue>,
    /// Where the metrics come from.
    pub basis: Basis,
}

/// Complaint metrics: how the complaints that were received in a period were answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintMetrics {
    /// All of them.
    pub received: u32,
    /// Answered by the promised day.
    pub in_time: u32,
    /// Answered after it.
    pub late: u32,
    /// Not answered, and the promised day is over.
    pub overdue: u32,
    /// Opened again by the citizen.
    pub reopened: u32,
    /// The share answered in time in the period before, in whole percent of those whose
    /// promised day is known and over, or that were answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<PreviousValue>,
    /// Where the metrics come from.
    pub basis: Basis,
}

impl ComplaintMetrics {
    /// The share that was answered in time, in whole percent, of those of which it can be
    /// said; `None` where it can be said of none.
    pub fn in_time_percent(&self) -> Option<u32> {
        let of = self.in_time + self.late + self.overdue;
        (of > 0).then(|| (self.in_time * 100 + of / 2) / of)
    }
}

/// Satisfaction metrics: the survey of a period (*Survei Kepuasan Masyarakat*, PermenPANRB 14/2017).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct SatisfactionMetrics {
    /// How many people answered.
    pub answers: u32,
    /// The index in hundredths, 2500 to 10 000. What was published is repeated, never
    /// computed anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// The weight by which it was computed.
    pub weight: SurveyWeight,
    /// The letter of the grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The mean of each element in hundredths, 100 to 400, in the order of the
    /// regulation; empty where there are not enough answers.
    pub elements: Vec<u32>,
    /// The places of the elements with the lowest mean, from 0.
    pub weakest: Vec<u32>,
    /// What the office did about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ImprovementAction>,
    /// The index of the period before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<PreviousValue>,
    /// Where the metrics come from.
    pub basis: Basis,
}

/// The value of a metric in the previous period, in the same unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PreviousValue {
    /// The `id` of that period.
    pub period: String,
    /// The value of the metric.
    pub value: u32,
}

/// What the office did about its weakest element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ImprovementAction {
    /// What was done.
    pub text: LocalizedText,
    /// The day on which it was done.
    pub date: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// Where it was published.
    pub source: Source,
}
