//! The page of one permit: what it needs, what it costs, how long it takes.

use super::fee::charge_in_brief;
use super::standard::{component_name, component_section};
use crate::api;
use crate::app::{Route, page_heading, request_view, spawn_request};
use crate::locale::{Locale, stage_length, use_locale};
use crate::ui::{Element, el, group, icon, notice, sample_notice};
use leptos::prelude::AnyView;
use loket_domain::permits::{COMPONENT_COUNT, Component, IssuingSystem, Permit};

/// The page of a permit.
pub fn permit_page(id: String) -> AnyView {
    let locale = use_locale();
    let (permit, retry) = spawn_request(move |done| api::permit(&id, done));
    let back = el("a")
        .attr("href", Route::Permits.href())
        .child(icon("back"))
        .child(locale.texts().permits.back);
    group([
        el("p").class("lk-back").child(back).view(),
        request_view(permit, Some(retry), move |permit| content(locale, permit)),
    ])
}

fn content(locale: Locale, permit: &Permit) -> AnyView {
    let section = |component| component_section(locale, &permit.standard, component);
    let sections: Vec<Element> = Component::ALL.into_iter().filter_map(section).collect();
    el("article")
        .child(page_heading(locale.pick(&permit.name)))
        .child(el("p").class("lk-lead").child(locale.pick(&permit.summary)))
        .child(sample_notice(permit.provenance))
        .child(at_a_glance(locale, permit))
        .child(sections)
        .child(el("div").class("lk-section").child(gaps(locale, permit)))
        .child(illegal_payments(locale, permit))
        .view()
}

fn at_a_glance(locale: Locale, permit: &Permit) -> Element {
    let texts = locale.texts();
    let summary = permit.to_summary();
    let system = match permit.issuing_system {
        IssuingSystem::Office => texts.permits.system_office,
        IssuingSystem::Oss => texts.permits.system_oss,
        IssuingSystem::Simbg => texts.permits.system_simbg,
        IssuingSystem::Sicantik => texts.permits.system_sicantik,
    };
    let time = match (&summary.total_time, &permit.standard.processing_time) {
        (Some(time), _) => stage_length(texts, time),
        (None, Some(_)) => texts.permits.time_see_stages.into(),
        (None, None) => texts.permits.not_published.into(),
    };
    let charge = summary
        .charge
        .as_ref()
        .map_or(texts.permits.not_published.into(), |charge| {
            charge_in_brief(texts, charge)
        });
    let fact = |term: &'static str, value: String| {
        el("div")
            .class("lk-glance__item")
            .child(el("dt").child(term))
            .child(el("dd").child(value))
    };
    el("dl")
        .class("lk-glance")
        .child(fact(texts.permits.glance_time, time))
        .child(fact(texts.permits.glance_fee, charge))
        .child(fact(texts.permits.glance_system, system.into()))
}

/// What the standard does not say, by name: a gap that is shown is a gap that closes.
fn gaps(locale: Locale, permit: &Permit) -> Element {
    let texts = locale.texts();
    let missing: Vec<Component> = permit.standard.missing().collect();
    let published = (COMPONENT_COUNT - missing.len()).to_string();
    let title = texts
        .permits
        .completeness(&COMPONENT_COUNT.to_string(), &published);
    if missing.is_empty() {
        return notice("success", title, Vec::new());
    }
    let names: Vec<Element> = missing
        .into_iter()
        .map(|component| el("li").child(component_name(texts, component)))
        .collect();
    notice(
        "info",
        title,
        vec![el("p").child(texts.permits.missing), el("ul").child(names)],
    )
}

fn illegal_payments(locale: Locale, permit: &Permit) -> Element {
    let texts = &locale.texts().permits;
    let link = el("a")
        .class("lk-button lk-button--secondary")
        .attr("href", Route::complaint_about(&permit.id))
        .child(texts.illegal_link);
    el("section")
        .class("lk-section lk-promise")
        .child(el("h2").child(texts.illegal_title))
        .child(el("p").child(texts.illegal_text))
        .child(el("p").child(link))
}
