//! `scoring.toml`: by which rules the integrity zone is scored.

use super::decimal::Hundredths;
use loket_domain::provenance::{Provenance, Source};
use loket_domain::text::LocalizedText;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The criteria, and what each predicate asks for.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct ScoringRules {
    /// The predicates, the lower one first.
    pub predicates: Vec<ScoredPredicate>,
    /// The criteria, each after the one that it is part of.
    pub criteria: Vec<Criterion>,
}

/// A predicate and the rule that every area is held against.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct ScoredPredicate {
    /// As in `integrity.toml`.
    pub id: String,
    /// The least percentage of its maximum that each area has to reach.
    pub area_percent: u32,
    /// Where the minimums were published.
    pub source: Source,
    /// How far they were checked against it.
    pub provenance: Provenance,
}

/// Something that is scored.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// A stable name for links and files.
    pub id: String,
    /// What is scored.
    pub name: LocalizedText,
    /// The criterion that it is part of; absent for the total alone.
    pub part_of: Option<String>,
    /// The most that can be reached.
    pub maximum: Hundredths,
    /// Of it for having what is asked for; of an area only.
    pub compliance: Option<Hundredths>,
    /// Of it for what became better by it; of an area only.
    pub reform: Option<Hundredths>,
    /// What predicates ask for, apart from the rule for areas.
    #[serde(default)]
    pub minimums: BTreeMap<String, Hundredths>,
    /// Whether its maximum still has to be checked against the regulation.
    #[serde(default)]
    pub unverified: bool,
}

impl Criterion {
    /// Whether it is one of the areas.
    pub fn is_area(&self) -> bool {
        self.compliance.is_some()
    }

    /// What a predicate asks for, in hundredths of a point.
    pub fn minimum(&self, predicate: &ScoredPredicate) -> Option<u32> {
        let of_area = || (self.maximum.0 * predicate.area_percent).div_ceil(100);
        let own = self.minimums.get(&predicate.id).map(|minimum| minimum.0);
        own.or_else(|| self.is_area().then(of_area))
    }
}
