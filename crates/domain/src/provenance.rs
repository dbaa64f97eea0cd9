//! Where a statement comes from and how far it may be trusted.

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
