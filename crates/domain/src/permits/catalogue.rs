//! The catalogue of permits: `GET /api/v1/permits`.

use super::fee::Charge;
use super::finder::FinderQuestion;
use super::processing_time::Stage;
use crate::provenance::Provenance;
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/permits`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct PermitCatalogue {
    /// The fields of work, in the order in which they are offered.
    pub categories: Vec<PermitCategory>,
    /// Every permit, in the order of the office.
    pub permits: Vec<PermitSummary>,
    /// Questions that lead to a permit; the first is where they begin.
    #[serde(default)]
    pub questions: Vec<FinderQuestion>,
}

/// A field of work such as health or construction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct PermitCategory {
    /// A stable name for links, e.g. `health`.
    pub id: String,
    /// The name in both languages.
    pub name: LocalizedText,
}

/// What a list shows of a permit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PermitSummary {
    /// A stable name for links, e.g. `izin-reklame`.
    pub id: String,
    /// The name in both languages.
    pub name: LocalizedText,
    /// What it allows, in one sentence.
    pub summary: LocalizedText,
    /// The id of its [`PermitCategory`].
    pub category: String,
    /// Everyday words by which people look for it, in either language.
    pub keywords: Vec<String>,
    /// The sum of its stages, when its processing time is published in one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_time: Option<Stage>,
    /// What it costs, when published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charge: Option<Charge>,
    /// How far its data may be taken for the office's own.
    pub provenance: Provenance,
}
