//! The components of the service standard, a section each.

use super::fee::fee_view;
use super::requirements::requirements_view;
use crate::locale::{Locale, Texts, stage_length};
use leptos::prelude::*;
use loket_domain::permits::{Actor, Component, ProcedureStep, ProcessingTime, ServiceStandard};
use loket_domain::text::LocalizedText;

/// The section of a component; nothing when it is not published.
pub(super) fn component_section(locale: Locale, standard: &ServiceStandard, component: Component) -> AnyView {
    let text = |text: &Option<LocalizedText>| text.as_ref().map(|text| paragraph(locale, text));
    let body = match component {
        Component::Requirements => standard.requirements.as_ref().map(|value| requirements_view(locale, value)),
        Component::Procedure => standard.procedure.as_ref().map(|value| procedure(locale, value)),
        Component::ProcessingTime => standard.processing_time.as_ref().map(|value| processing_time(locale, value)),
        Component::Fee => standard.fee.as_ref().map(|value| fee_view(locale, value)),
        Component::Product => text(&standard.product),
        Component::ComplaintHandling => text(&standard.complaint_handling),
        Component::LegalBasis => standard.legal_basis.as_deref().map(legal_basis),
        Component::Facilities => text(&standard.facilities),
        Component::StaffCompetence => text(&standard.staff_competence),
        Component::InternalSupervision => text(&standard.internal_supervision),
        Component::StaffCount => text(&standard.staff_count),
        Component::ServiceGuarantee => text(&standard.service_guarantee),
        Component::SafetyGuarantee => text(&standard.safety_guarantee),
        Component::PerformanceEvaluation => text(&standard.performance_evaluation),
    };
    body.map(|body| {
        view! {
            <section class="lk-section">
                <h2>{component_name(locale.texts(), component)}</h2>
                {body}
            </section>
        }
    })
    .into_any()
}

/// The name of a component.
pub(super) fn component_name(texts: &Texts, component: Component) -> &'static str {
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

/// Who acts in a step.
pub fn actor_name(texts: &Texts, actor: Actor) -> &'static str {
    match actor {
        Actor::Applicant => texts.actors.applicant,
        Actor::Office => texts.actors.office,
        Actor::OtherAgency => texts.actors.other_agency,
    }
}

fn procedure(locale: Locale, steps: &[ProcedureStep]) -> AnyView {
    let step = |step: &ProcedureStep| {
        view! {
            <li class="lk-steps__item">
                <p class="lk-steps__name">{locale.pick(&step.name)}</p>
                <p class="lk-quiet">{actor_name(locale.texts(), step.actor)}</p>
                {step.description.as_ref().map(|text| paragraph(locale, text))}
            </li>
        }
    };
    view! { <ol class="lk-steps">{steps.iter().map(step).collect_view()}</ol> }.into_any()
}

fn processing_time(locale: Locale, time: &ProcessingTime) -> AnyView {
    let texts = locale.texts();
    let row = |name: String, length: String| {
        view! {
            <div class="lk-facts__row">
                <dt>{name}</dt>
                <dd>{length}</dd>
            </div>
        }
    };
    let stages = time
        .stages
        .iter()
        .map(|stage| {
            let name = stage.name.as_ref().map_or(texts.permits.whole_process.into(), |name| locale.pick(name));
            row(name, stage_length(texts, stage))
        })
        .collect_view();
    let total = (time.stages.len() > 1).then(|| time.total()).flatten();
    view! {
        <dl class="lk-facts">
            {stages}
            {total.map(|total| row(texts.permits.total.into(), stage_length(texts, &total)))}
        </dl>
        {time.note.as_ref().map(|note| paragraph(locale, note))}
    }
    .into_any()
}

fn legal_basis(rules: &[String]) -> AnyView {
    let rule = |rule: &String| view! { <li>{rule.clone()}</li> };
    view! { <ul class="lk-list">{rules.iter().map(rule).collect_view()}</ul> }.into_any()
}

fn paragraph(locale: Locale, text: &LocalizedText) -> AnyView {
    view! { <p>{locale.pick(text)}</p> }.into_any()
}
