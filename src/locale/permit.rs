//! Permits in words: components of the service standard, actors, documents and charges.

use super::format::rupiah;
use super::generated::{Texts, arg};
use loket_domain::permits::{Actor, Charge, Component, DocumentForm, IssuingSystem, Requirement};

/// The name of a component of the service standard.
pub fn component_name(texts: &Texts, component: Component) -> &'static str {
    let names = &texts.components;
    match component {
        Component::Requirements => names.requirements,
        Component::Procedure => names.procedure,
        Component::ProcessingTime => names.processing_time,
        Component::Fee => names.fee,
        Component::Product => names.product,
        Component::ComplaintHandling => names.complaint_handling,
        Component::LegalBasis => names.legal_basis,
        Component::Facilities => names.facilities,
        Component::StaffCompetence => names.staff_competence,
        Component::InternalSupervision => names.internal_supervision,
        Component::StaffCount => names.staff_count,
        Component::ServiceGuarantee => names.service_guarantee,
        Component::SafetyGuarantee => names.safety_guarantee,
        Component::PerformanceEvaluation => names.performance_evaluation,
    }
}

/// The name of who takes a step.
pub fn actor_name(texts: &Texts, actor: Actor) -> &'static str {
    match actor {
        Actor::Applicant => texts.actors.applicant,
        Actor::Office => texts.actors.office,
        Actor::OtherAgency => texts.actors.other_agency,
    }
}

/// The name of the system in which a permit is applied for.
pub fn issuing_system_name(texts: &Texts, system: IssuingSystem) -> &'static str {
    match system {
        IssuingSystem::Office => texts.permits.system_office,
        IssuingSystem::Oss => texts.permits.system_oss,
        IssuingSystem::Simbg => texts.permits.system_simbg,
        IssuingSystem::Sicantik => texts.permits.system_sicantik,
    }
}

/// In which form a document is needed, and how many of it.
pub fn document_form_text(texts: &Texts, requirement: &Requirement) -> String {
    let form = match requirement.form {
        DocumentForm::Original => texts.permits.form_original,
        DocumentForm::Copy => texts.permits.form_copy,
        DocumentForm::CertifiedCopy => texts.permits.form_certified,
        DocumentForm::Upload => texts.permits.form_upload,
    };
    match requirement.count {
        Some(count) if count > 1 => texts
            .permits
            .form_count(arg::Count(&count.to_string()), arg::Form(form)),
        _ => form.into(),
    }
}

/// A charge in a word or an amount.
pub fn charge_text(texts: &Texts, charge: &Charge) -> String {
    match charge {
        Charge::Free => texts.fee.free.into(),
        Charge::Fixed { rupiah: amount } => rupiah(texts, *amount),
        Charge::Formula { .. } => texts.fee.by_formula.into(),
        Charge::OtherAgency { .. } => texts.fee.other_agency.into(),
    }
}
