//! The scores of the integrity zone by PermenPANRB 90/2021: six areas and the results,
//! against what each predicate asks for.
//!
//! Scores are points in hundredths throughout: 1825 is 18.25.

use crate::integrity::Award;
use crate::provenance::{Basis, Provenance, Source};
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/integrity/scores`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Scorecard {
    /// The predicates that the scores are held against, the lower one first.
    pub predicates: Vec<PredicateRule>,
    /// The assessments, the newest first; those that others made before the office's own
    /// of the same time.
    pub assessments: Vec<Assessment>,
    /// What the office did, the newest first.
    pub programmes: Vec<Programme>,
    /// How the staff were trained, the newest first.
    pub trainings: Vec<Training>,
}

/// A predicate, and where its minimums were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PredicateRule {
    /// The abbreviation: `WBK` or `WBBM`.
    pub id: String,
    /// The decree that awarded it; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<Award>,
    /// Where its minimums were published.
    pub source: Source,
    /// How far the minimums were checked against it: `draft` where they still have to be.
    pub provenance: Provenance,
}

/// Who made an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssessorKind {
    /// Others: the ministry, the inspectorate, an independent survey.
    External,
    /// The office itself. It says how the office sees itself, no more.
    #[serde(rename = "self")]
    Office,
}

/// One assessment of all criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Assessment {
    /// A stable name for links, e.g. `2026-self`.
    pub id: String,
    /// Whether the office assessed itself.
    pub kind: AssessorKind,
    /// Who assessed.
    pub assessor: LocalizedText,
    /// The criteria in their order, each after the one that it is part of.
    pub rows: Vec<ScoreRow>,
    /// Where the scores come from.
    pub basis: Basis,
}

/// A criterion, its score and what is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ScoreRow {
    /// A stable name for links, e.g. `oversight`.
    pub id: String,
    /// What is scored.
    pub name: LocalizedText,
    /// How deep it stands: 0 for the total, 1 for its parts, and so on.
    pub level: u8,
    /// The score; absent where it was not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u32>,
    /// The most that can be reached.
    pub maximum: u32,
    /// Of it, for having what is asked for (*pemenuhan*); of the six areas only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compliance: Option<PartScore>,
    /// Of it, for what became better by it (*reform*); of the six areas only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reform: Option<PartScore>,
    /// What each predicate asks for, in the order of the predicates that do.
    pub minimums: Vec<Minimum>,
    /// Whether its maximum still has to be checked against the regulation.
    #[serde(default)]
    pub unverified: bool,
}

/// A part of an area's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PartScore {
    /// The score in hundredths.
    pub score: u32,
    /// The most that can be reached.
    pub maximum: u32,
}

/// What a predicate asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Minimum {
    /// The id of the predicate.
    pub predicate: String,
    /// The lowest score that is enough.
    pub score: u32,
    /// Whether it is reached; absent where there is no score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<bool>,
}

/// Something that the office did for an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Programme {
    /// A stable name for links.
    pub id: String,
    /// The `id` of the row of the area.
    pub area: String,
    /// The name of the area.
    pub area_name: LocalizedText,
    /// What it was.
    pub title: LocalizedText,
    /// What came of it, with its figure, e.g. `41 of 43 staff have signed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<LocalizedText>,
    /// Where the evidence is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where it comes from; its day or days are those of the basis.
    pub basis: Basis,
}

/// A training of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Training {
    /// What was learned.
    pub subject: LocalizedText,
    /// Hours that it took.
    pub hours: u32,
    /// How many of the staff took part.
    pub people: u32,
    /// Where it comes from; its day or days are those of the basis.
    pub basis: Basis,
}
