//! A permit: `GET /api/v1/permits/{id}`.

use super::catalogue::PermitSummary;
use super::processing_time::ProcessingTime;
use super::standard::ServiceStandard;
use crate::provenance::Provenance;
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

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
    /// The name in both languages.
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
