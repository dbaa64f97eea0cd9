//! The page of one permit: what it needs, what it costs, how long it takes.

use super::at_a_glance::at_a_glance;
use super::completeness::completeness;
use super::fee_view::illegal_payments;
use super::standard_view::component_section;
use crate::api;
use crate::app::{Request, Route, page_heading, request_view, spawn_request, use_app};
use crate::locale::{Locale, arg, day_long, use_locale};
use crate::ui::sample_notice;
use leptos::prelude::*;
use loket_domain::permits::{Component, Permit};
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
            .print_line(arg::Address(&address), arg::Day(&day_long(texts, now.day)))
            .into_any()
    });
    el("p").class("lk-print").child(line)
}
