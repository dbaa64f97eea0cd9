//! The page of one permit: what it needs, what it costs, how long it takes.

use super::fee::{charge_in_brief, illegal_payments};
use super::standard::{component_name, component_section};
use crate::api;
use crate::app::{Request, Route, page_heading, request_view, spawn_request, use_app};
use crate::locale::{Locale, day_long, stage_length, use_locale};
use crate::ui::sample_notice;
use leptos::prelude::*;
use loket_domain::permits::{COMPONENT_COUNT, Component, IssuingSystem, Permit};
use loket_ui::{Element, el, fragment, icon, reactive};

/// The page of a permit.
pub fn permit_page(id: String) -> AnyView {
    let locale = use_locale();
    let (permit, retry) = spawn_request(move |done| api::permit(&id, done));
    let back = el("a")
        .attr("href", Route::Permits.href())
        .child(icon("back"))
        .child(locale.texts().permits.back);
    fragment([
        el("p").class("lk-back").child(back).view(),
        request_view(permit, Some(retry), move |permit| content(locale, permit)),
    ])
}

fn content(locale: Locale, permit: &Permit) -> AnyView {
    let section = |component| component_section(locale, permit, component);
    let sections = |components: &[Component]| -> Vec<Element> {
        components.iter().copied().filter_map(section).collect()
    };
    // Service delivery first, then how the service is made.
    let (delivery, making) = Component::ALL.split_at(DELIVERY_COMPONENTS);
    let making = sections(making);
    let making = (!making.is_empty()).then(|| {
        el("div")
            .class("lk-screen")
            .child(
                el("p")
                    .class("lk-eyebrow")
                    .child(locale.texts().permits.other_components),
            )
            .child(making)
    });
    // Beside the fee; where none is published it is needed all the more.
    let illegal = permit.standard.fee.is_none();
    el("article")
        .child(page_heading(locale.pick(&permit.name)))
        .child(el("p").class("lk-lead").child(locale.pick(&permit.summary)))
        .child(sample_notice(permit.provenance))
        .child(at_a_glance(locale, permit))
        .child(completeness(locale, permit))
        .child(sections(delivery))
        .child(illegal.then(|| illegal_payments(locale, permit)))
        .child(making)
        .child(print_line(locale))
        .view()
}

/// How many components are of service delivery: the first of [`Component::ALL`].
const DELIVERY_COMPONENTS: usize = 6;

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
fn completeness(locale: Locale, permit: &Permit) -> Element {
    let texts = locale.texts();
    let missing: Vec<Component> = permit.standard.missing().collect();
    let published = (COMPONENT_COUNT - missing.len()).to_string();
    let title = texts
        .permits
        .completeness(&COMPONENT_COUNT.to_string(), &published);
    let line = el("div").class("lk-completeness lk-screen");
    if missing.is_empty() {
        return line.child(el("p").child(icon("check")).child(title));
    }
    let names: Vec<Element> = missing
        .into_iter()
        .map(|component| el("li").child(component_name(texts, component)))
        .collect();
    line.child(el("p").child(icon("info")).child(title))
        .child(el("p").child(texts.permits.missing))
        .child(el("ul").class("lk-list").child(names))
}

/// Where a printed page comes from and when: paper does not change when the data do.
fn print_line(locale: Locale) -> Element {
    let app = use_app();
    let line = reactive(move || {
        let texts = locale.texts();
        let office = app.office.get();
        let Request::Loaded(office) = &*office else {
            return ().into_any();
        };
        let now = office.hours.time_zone.local_time(*app.now.get());
        let address = window().location().href().unwrap_or_default();
        texts
            .permits
            .print_line(&address, &day_long(texts, now.day))
            .into_any()
    });
    el("p").class("lk-print").child(line)
}
