//! The service standard (*standar pelayanan*): fourteen components by UU 25/2009
//! article 21, in the two parts of PermenPANRB 15/2014.

use super::fee::Fee;
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

/// Who acts in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The citizen or business that applies.
    Applicant,
    /// The office.
    Office,
    /// Another agency.
    OtherAgency,
}

/// A step of the procedure (SOP), in the order in which it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ProcedureStep {
    /// What happens, in a few words.
    pub name: LocalizedText,
    /// Who acts.
    pub actor: Actor,
    /// What happens, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LocalizedText>,
    /// How long the step should take at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<StepTarget>,
}

/// The target duration of a step of the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct StepTarget {
    /// The longest time.
    pub at_most: u32,
    /// Its unit.
    pub unit: StepUnit,
}

/// The unit of the target duration of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepUnit {
    /// Minutes at the counter.
    Minutes,
    /// Hours in which the office is open.
    Hours,
    /// Days on which the office is open.
    WorkingDays,
    /// Days of the calendar.
    CalendarDays,
}

/// The processing time (*jangka waktu*), stage by stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ProcessingTime {
    /// The stages, in their order.
    pub stages: Vec<Stage>,
    /// What sets the clock of an application going.
    #[serde(default)]
    pub starts: ClockStart,
    /// From when it runs and what stops it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalizedText>,
}

/// What sets the clock of an application going.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockStart {
    /// The office finds the file complete.
    #[default]
    CompleteFile,
    /// The application is submitted.
    Submission,
}

/// The unit of a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DurationUnit {
    /// Days on which the office is open.
    WorkingDays,
    /// Days of the calendar.
    CalendarDays,
}

/// A stage and the time it may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Stage {
    /// Its name; absent when there is only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LocalizedText>,
    /// The shortest time; absent when only an upper limit is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The longest time.
    pub at_most: u32,
    /// The unit of both.
    pub unit: DurationUnit,
}

impl ProcessingTime {
    /// All stages together; `None` when there is none or their units differ, since
    /// working days and calendar days cannot be added.
    pub fn total(&self) -> Option<Stage> {
        let unit = self.stages.first()?.unit;
        if self.stages.iter().any(|stage| stage.unit != unit) {
            return None;
        }
        let at_most = self.stages.iter().map(|stage| stage.at_most).sum();
        let at_least = self
            .stages
            .iter()
            .map(|stage| stage.at_least.unwrap_or(stage.at_most))
            .sum();
        Some(Stage {
            name: None,
            at_least: (at_least < at_most).then_some(at_least),
            at_most,
            unit,
        })
    }
}
