//! The catalogue of permits and the service standard of each.

mod fee;
mod finder;
mod formula;
mod performance;
mod ready_by;
mod requirements;
mod search;
mod standard;

pub use fee::{Charge, Fee, FormulaInput, FormulaOption};
pub use finder::{FinderAnswer, FinderQuestion, FinderStep, MAX_QUESTIONS};
pub use formula::{Formula, FormulaError, FormulaExpectation, read_decimal};
pub use performance::{NEEDED_APPLICATIONS, Performance, WINDOW_DAYS};
pub use ready_by::{ReadyBy, SkippedDay, ready_by};
pub use requirements::{DocumentForm, Requirement, RequirementVariant, Requirements};
pub use search::SearchIndex;
pub use standard::{
    Actor, COMPONENT_COUNT, ClockStart, Component, DurationUnit, ProcedureStep, ProcessingTime,
    ServiceStandard, Stage, StepTarget, StepUnit,
};

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
    /// Its name.
    pub name: LocalizedText,
}

/// What a list shows of a permit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PermitSummary {
    /// A stable name for links, e.g. `izin-reklame`.
    pub id: String,
    /// Its name.
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

/// `GET /api/v1/permits/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Permit {
    /// A stable name for links: lower-case letters, digits and dashes.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// What it allows, in one sentence.
    pub summary: LocalizedText,
    /// The id of its [`PermitCategory`].
    pub category: String,
    /// The system through which it is issued.
    pub issuing_system: IssuingSystem,
    /// Everyday words by which people look for it, in either language.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// How far its data may be taken for the office's own.
    pub provenance: Provenance,
    /// The fourteen components; what is not published is absent.
    pub standard: ServiceStandard,
}

/// The system through which a permit is applied for and issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IssuingSystem {
    /// The office's own counter.
    Office,
    /// OSS-RBA, the national business licensing system.
    Oss,
    /// SIMBG, the national building system.
    Simbg,
    /// SiCantik Cloud, the national system for licences outside OSS.
    Sicantik,
}

impl Permit {
    /// What a list shows of the permit.
    pub fn to_summary(&self) -> PermitSummary {
        PermitSummary {
            id: self.id.clone(),
            name: self.name.clone(),
            summary: self.summary.clone(),
            category: self.category.clone(),
            keywords: self.keywords.clone(),
            total_time: self
                .standard
                .processing_time
                .as_ref()
                .and_then(ProcessingTime::total),
            charge: self.standard.fee.as_ref().map(|fee| fee.charge.clone()),
            provenance: self.provenance,
        }
    }
}
