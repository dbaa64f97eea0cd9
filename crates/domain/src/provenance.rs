//! Provenance: where a statement comes from, and how official it is.

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// How far the data behind a page may be taken for the office's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// Published by the office.
    Official,
    /// Prepared by the office, not yet published.
    Draft,
    /// Made up to show how the counter works. Every page that shows it says so.
    Sample,
}

/// The document that a rule or a figure was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Source {
    /// How the document is cited, e.g. `PermenPANRB 62/2018`.
    pub title: String,
    /// The day on which the document was issued, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Whether a figure is the counter's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Computed by the server from what happened at this counter.
    Counter,
    /// Taken over from a document.
    Imported,
}

/// What must be said with every figure: where it comes from, what time it covers, and
/// how far it may be taken for the office's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Basis {
    /// Whether it was computed here.
    pub origin: Origin,
    /// The document it was taken from; absent when it was computed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The first day it covers, at the office.
    pub from: Day,
    /// The last day it covers. While that is still to come, the figure is that so far.
    pub until: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
}

impl Provenance {
    /// The less official of two: what is made from both is no better than the worse.
    pub fn least_official(self, other: Provenance) -> Provenance {
        match (self, other) {
            (Provenance::Sample, _) | (_, Provenance::Sample) => Provenance::Sample,
            (Provenance::Draft, _) | (_, Provenance::Draft) => Provenance::Draft,
            (Provenance::Official, Provenance::Official) => Provenance::Official,
        }
    }
}
