//! The components of the service standard, a section each.

use super::fee_view::fee_view;
use super::performance_view::performance_view;
use super::ready_by_view::ready_by_view;
use super::requirements_view::requirements_view;
use crate::locale::{Locale, actor_name, component_name, stage_length, step_length};
use loket_domain::permits::{Component, Permit, ProcedureStep, ProcessingTime, Stage};
use loket_domain::text::LocalizedText;
use loket_ui::{Element, el};

/// The section of a component; nothing when it is not published.
pub(super) fn component_section(
    locale: Locale,
    permit: &Permit,
    component: Component,
) -> Option<Element> {
    let standard = &permit.standard;
    let text =
        |text: &Option<LocalizedText>| text.as_ref().map(|text| vec![paragraph(locale, text)]);
    let body = match component {
        Component::Requirements => standard
            .requirements
            .as_ref()
            .map(|value| requirements_view(locale, permit, value)),
        Component::Procedure => standard
            .procedure
            .as_ref()
            .map(|value| procedure(locale, value)),
        Component::ProcessingTime => standard
            .processing_time
            .as_ref()
            .map(|value| processing_time(locale, permit, value)),
        Component::Fee => standard
            .fee
            .as_ref()
            .map(|value| fee_view(locale, permit, value)),
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
    let title = el("h2").child(component_name(locale.texts(), component));
    body.map(|body| el("section").class("lk-section").child(title).child(body))
}

fn procedure(locale: Locale, steps: &[ProcedureStep]) -> Vec<Element> {
    let texts = locale.texts();
    let step = |step: &ProcedureStep| {
        let target = step.target.map(|target| {
            format!(
                " · {}",
                texts.permits.step_target(&step_length(texts, target))
            )
        });
        el("li")
            .class("lk-steps__item")
            .child(
                el("p")
                    .class("lk-steps__name")
                    .child(locale.pick(&step.name)),
            )
            .child(
                el("p")
                    .class("lk-quiet")
                    .child(actor_name(texts, step.actor))
                    .child(target),
            )
            .child(
                step.description
                    .as_ref()
                    .map(|text| paragraph(locale, text)),
            )
    };
    let steps: Vec<Element> = steps.iter().map(step).collect();
    vec![el("ol").class("lk-steps").child(steps)]
}

fn processing_time(locale: Locale, permit: &Permit, time: &ProcessingTime) -> Vec<Element> {
    let texts = locale.texts();
    let row = |name: String, stage: &Stage| {
        el("div")
            .class("lk-facts__row")
            .child(el("dt").child(name))
            .child(el("dd").child(stage_length(texts, stage)))
    };
    let name = |stage: &Stage| {
        stage
            .name
            .as_ref()
            .map_or(texts.permits.whole_process.into(), |name| locale.pick(name))
    };
    let stages: Vec<Element> = time
        .stages
        .iter()
        .map(|stage| row(name(stage), stage))
        .collect();
    let total = if time.stages.len() > 1 {
        time.total()
    } else {
        None
    };
    let total = total.map(|total| row(texts.permits.total.into(), &total));
    let note = time.note.as_ref().map(|note| paragraph(locale, note));
    let planned = el("dl").class("lk-facts").child(stages).child(total);
    let certain = el("div")
        .child(planned)
        .child(note)
        .child(ready_by_view(locale, time))
        .child(performance_view(locale, &permit.id));
    vec![certain]
}

fn legal_basis(rules: &[String]) -> Vec<Element> {
    let rules: Vec<Element> = rules
        .iter()
        .map(|rule| el("li").child(rule.clone()))
        .collect();
    vec![el("ul").class("lk-list").child(rules)]
}

fn paragraph(locale: Locale, text: &LocalizedText) -> Element {
    el("p").child(locale.pick(text))
}
