//! What was measured elsewhere, or before the counter was there.

use super::Period;
use crate::content::decimal::{Hundredths, Tenths};
use loket_domain::provenance::{Provenance, Source};
use loket_domain::survey::{SURVEY_ELEMENTS, SurveyWeight};
use loket_domain::text::LocalizedText;
use loket_domain::time::Day;
use serde::{Deserialize, Serialize};

/// A file of `loket-server import evaluation`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EvaluationFile {
    /// How long applications took.
    pub processing: Vec<ImportedProcessing>,
    /// How complaints were answered.
    pub complaints: Vec<ImportedComplaints>,
    /// Satisfaction surveys.
    pub satisfaction: Vec<ImportedSatisfaction>,
    /// What was done about the weakest element of a survey.
    pub actions: Vec<ImportedAction>,
}

/// One of its entries, as the database keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationEntry {
    /// How long applications took.
    Processing(ImportedProcessing),
    /// How complaints were answered.
    Complaints(ImportedComplaints),
    /// A survey.
    Satisfaction(ImportedSatisfaction),
    /// What was done.
    Action(ImportedAction),
}

/// How long the applications for a permit took.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedProcessing {
    /// When they ended.
    pub period: Period,
    /// The permit.
    pub permit: String,
    /// How many there were.
    pub applications: u32,
    /// Half of them took at most this long, in days of the promise.
    pub median_days: Tenths,
    /// Nine in ten took at most this long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ninetieth_days: Option<Tenths>,
    /// How many kept the promise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_time: Option<u32>,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

/// How complaints were answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedComplaints {
    /// When they were received.
    pub period: Period,
    /// All of them.
    pub received: u32,
    /// Answered by the promised day.
    pub in_time: u32,
    /// Answered after it.
    pub late: u32,
    /// Never answered, and the promised day is over.
    pub overdue: u32,
    /// Opened again.
    pub reopened: u32,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

/// A survey as it was published.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedSatisfaction {
    /// When people answered.
    pub period: Period,
    /// How many answered.
    pub answers: u32,
    /// The index, 25 to 100.
    pub index: Hundredths,
    /// By which weight it was computed.
    pub weight: SurveyWeight,
    /// The letter of the grade.
    pub grade: String,
    /// The means of the nine elements, 1 to 4, in the order of the regulation.
    pub elements: [Hundredths; SURVEY_ELEMENTS],
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

/// What was done about the weakest element of a period's survey.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedAction {
    /// The period of the survey.
    pub period: Period,
    /// What was done.
    pub text: LocalizedText,
    /// When.
    pub date: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

impl EvaluationFile {
    /// Its entries.
    pub fn into_entries(self) -> Vec<EvaluationEntry> {
        let processing = self.processing.into_iter().map(EvaluationEntry::Processing);
        let complaints = self.complaints.into_iter().map(EvaluationEntry::Complaints);
        let surveys = self.satisfaction.into_iter();
        let actions = self.actions.into_iter().map(EvaluationEntry::Action);
        processing
            .chain(complaints)
            .chain(surveys.map(EvaluationEntry::Satisfaction))
            .chain(actions)
            .collect()
    }
}

impl EvaluationEntry {
    /// What it is about: a later entry about the same replaces it.
    pub fn subject(&self) -> String {
        match self {
            Self::Processing(entry) => format!("processing {} {}", entry.period, entry.permit),
            Self::Complaints(entry) => format!("complaints {}", entry.period),
            Self::Satisfaction(entry) => format!("satisfaction {}", entry.period),
            Self::Action(entry) => format!("action {}", entry.period),
        }
    }
}
