//! `evaluation.toml`: how the counter evaluates itself.

use loket_domain::provenance::{Provenance, Source};
use loket_domain::survey::{SurveyBand, SurveyWeight};
use serde::Deserialize;

/// How the counter evaluates itself.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationRules {
    /// The permit whose promise the home page leads with.
    pub headline_permit: Option<String>,
    /// How far figures that the server computes may be taken for the office's own:
    /// `draft` until the office has agreed to publish them.
    pub provenance: Provenance,
    /// By which weight the server computes the satisfaction index.
    pub weight: SurveyWeight,
    /// The grades of the index.
    pub bands: Vec<SurveyBand>,
    /// Where they were published.
    pub bands_source: Source,
}
