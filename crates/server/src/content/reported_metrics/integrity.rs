//! Scores, programmes and trainings.

use crate::content::decimal::Hundredths;
use loket_domain::provenance::{Provenance, Source};
use loket_domain::scores::AssessorKind;
use loket_domain::text::LocalizedText;
use loket_domain::time::Day;
use serde::{Deserialize, Serialize};

/// A file of `loket-server import integrity`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IntegrityFile {
    /// Assessments of all criteria.
    pub assessments: Vec<ImportedAssessment>,
    /// What the office did for an area.
    pub programmes: Vec<ImportedProgramme>,
    /// How the staff were trained.
    pub trainings: Vec<ImportedTraining>,
}

/// One of its entries, as the database keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntegrityEntry {
    /// An assessment.
    Assessment(ImportedAssessment),
    /// A programme.
    Programme(ImportedProgramme),
    /// A training.
    Training(ImportedTraining),
}

/// An assessment.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedAssessment {
    /// A stable name, e.g. `2026-self`. The same name again replaces it.
    pub id: String,
    /// `self` or `external`.
    pub kind: AssessorKind,
    /// Who assessed.
    pub assessor: LocalizedText,
    /// The first day that it covers.
    pub from: Day,
    /// The last day that it covers.
    pub until: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
    /// The scores. Those of a whole are computed from its parts where they are left out.
    pub scores: Vec<CriterionScore>,
}

/// The score of a criterion: whole, or of an area in its two parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionScore {
    /// As in `scoring.toml`.
    pub criterion: String,
    /// The score as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Hundredths>,
    /// For having what is asked for (*pemenuhan*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compliance: Option<Hundredths>,
    /// For what became better by it (*reform*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reform: Option<Hundredths>,
}

/// A programme.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedProgramme {
    /// A stable name. The same name again replaces it.
    pub id: String,
    /// The criterion of the area.
    pub area: String,
    /// What it was.
    pub title: LocalizedText,
    /// What came of it, with its figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<LocalizedText>,
    /// Where the evidence is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When; the last day where it took several.
    pub date: Day,
    /// The first day, where it took several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

/// A training.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedTraining {
    /// A stable name. The same name again replaces it.
    pub id: String,
    /// What was learned.
    pub subject: LocalizedText,
    /// Hours that it took.
    pub hours: u32,
    /// How many of the staff took part.
    pub people: u32,
    /// When; the last day where it took several.
    pub date: Day,
    /// The first day, where it took several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// The document.
    pub source: Source,
}

impl IntegrityFile {
    /// Its entries.
    pub fn into_entries(self) -> Vec<IntegrityEntry> {
        let assessments = self.assessments.into_iter();
        let programmes = self.programmes.into_iter();
        let trainings = self.trainings.into_iter();
        assessments
            .map(IntegrityEntry::Assessment)
            .chain(programmes.map(IntegrityEntry::Programme))
            .chain(trainings.map(IntegrityEntry::Training))
            .collect()
    }
}

impl IntegrityEntry {
    /// What it is about: a later entry about the same replaces it.
    pub fn subject(&self) -> String {
        match self {
            Self::Assessment(entry) => format!("assessment {}", entry.id),
            Self::Programme(entry) => format!("programme {}", entry.id),
            Self::Training(entry) => format!("training {}", entry.id),
        }
    }
}
