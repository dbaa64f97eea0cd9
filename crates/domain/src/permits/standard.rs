//! The service standard (*standar pelayanan*): fourteen components by UU 25/2009
//! article 21, in the two parts of PermenPANRB 15/2014.

use super::fee::Fee;
use super::procedure::ProcedureStep;
use super::processing_time::ProcessingTime;
use super::requirements::Requirements;
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// The components of the standard. A component that is not published is absent, never
/// an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ServiceStandard {
    /// Persyaratan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirements: Option<Requirements>,
    /// Sistem, mekanisme dan prosedur.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Vec<ProcedureStep>>,
    /// Jangka waktu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing_time: Option<ProcessingTime>,
    /// Biaya/tarif.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Fee>,
    /// Produk pelayanan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<LocalizedText>,
    /// Penanganan pengaduan, saran dan masukan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint_handling: Option<LocalizedText>,
    /// Dasar hukum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<Vec<String>>,
    /// Sarana, prasarana dan fasilitas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilities: Option<LocalizedText>,
    /// Kompetensi pelaksana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_competence: Option<LocalizedText>,
    /// Pengawasan internal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub internal_supervision: Option<LocalizedText>,
    /// Jumlah pelaksana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_count: Option<LocalizedText>,
    /// Jaminan pelayanan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_guarantee: Option<LocalizedText>,
    /// Jaminan keamanan dan keselamatan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safety_guarantee: Option<LocalizedText>,
    /// Evaluasi kinerja pelaksana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performance_evaluation: Option<LocalizedText>,
}

/// A component of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "each is documented as a field of ServiceStandard"
)]
pub enum Component {
    Requirements,
    Procedure,
    ProcessingTime,
    Fee,
    Product,
    ComplaintHandling,
    LegalBasis,
    Facilities,
    StaffCompetence,
    InternalSupervision,
    StaffCount,
    ServiceGuarantee,
    SafetyGuarantee,
    PerformanceEvaluation,
}

/// How many components the standard has.
pub const COMPONENT_COUNT: usize = 14;

impl Component {
    /// All components: the six of service delivery first, then the eight of its
    /// manufacturing.
    pub const ALL: [Component; COMPONENT_COUNT] = [
        Component::Requirements,
        Component::Procedure,
        Component::ProcessingTime,
        Component::Fee,
        Component::Product,
        Component::ComplaintHandling,
        Component::LegalBasis,
        Component::Facilities,
        Component::StaffCompetence,
        Component::InternalSupervision,
        Component::StaffCount,
        Component::ServiceGuarantee,
        Component::SafetyGuarantee,
        Component::PerformanceEvaluation,
    ];
}

impl ServiceStandard {
    /// Whether a component is published.
    pub fn has(&self, component: Component) -> bool {
        match component {
            Component::Requirements => self.requirements.is_some(),
            Component::Procedure => self.procedure.is_some(),
            Component::ProcessingTime => self.processing_time.is_some(),
            Component::Fee => self.fee.is_some(),
            Component::Product => self.product.is_some(),
            Component::ComplaintHandling => self.complaint_handling.is_some(),
            Component::LegalBasis => self.legal_basis.is_some(),
            Component::Facilities => self.facilities.is_some(),
            Component::StaffCompetence => self.staff_competence.is_some(),
            Component::InternalSupervision => self.internal_supervision.is_some(),
            Component::StaffCount => self.staff_count.is_some(),
            Component::ServiceGuarantee => self.service_guarantee.is_some(),
            Component::SafetyGuarantee => self.safety_guarantee.is_some(),
            Component::PerformanceEvaluation => self.performance_evaluation.is_some(),
        }
    }

    /// The components that are not published.
    pub fn missing(&self) -> impl Iterator<Item = Component> {
        Component::ALL
            .into_iter()
            .filter(|component| !self.has(*component))
    }
}
