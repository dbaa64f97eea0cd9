//! What happened. Only the story itself is asked for; the rest helps to find it out.

use super::draft::Draft;
use crate::api;
use crate::app::{Request, spawn_request};
use crate::locale::Locale;
use crate::ui::{text_area, text_field};
use leptos::prelude::*;
use loket_ui::{Element, el, fragment, reactive, select};
use std::sync::Arc;

pub(super) fn story_step(locale: Locale, draft: Draft) -> AnyView {
    let texts = &locale.texts().complaint;
    let problems = draft.problems;
    let line = |id, label, hint, value| text_field(id, label, hint, value, problems).view();
    fragment([
        text_area(
            "message",
            texts.message,
            texts.message_hint,
            draft.message,
            problems,
        )
        .view(),
        line(
            "happened_when",
            texts.happened_when,
            texts.happened_when_hint,
            draft.happened_when,
        ),
        line(
            "happened_where",
            texts.happened_where,
            texts.happened_where_hint,
            draft.happened_where,
        ),
        permit_choice(locale, draft),
        line(
            "application_reference",
            texts.reference,
            texts.reference_hint,
            draft.application_reference,
        ),
        trap(locale, draft).view(),
    ])
}

/// The permit that it is about. Left out when the catalogue cannot be read: nobody
/// should be kept from complaining by that.
fn permit_choice(locale: Locale, draft: Draft) -> AnyView {
    let texts = &locale.texts().complaint;
    let (catalogue, _) = spawn_request(api::permits);
    reactive(move || {
        let catalogue = catalogue.get();
        let Request::Loaded(catalogue) = &*catalogue else {
            return ().into_any();
        };
        let mut options = vec![(String::new(), texts.permit_none.to_owned())];
        options.extend(
            catalogue
                .permits
                .iter()
                .map(|permit| (permit.id.clone(), locale.pick(&permit.name))),
        );
        let chosen = Arc::new(move || draft.permit_id.get().to_string());
        let choose = Box::new(move |id| draft.permit_id.set(id));
        select("permit_id", texts.permit.into(), options, chosen, choose).view()
    })
}

/// A field that no person sees or reaches, and programs fill in.
fn trap(locale: Locale, draft: Draft) -> Element {
    let label = el("label")
        .attr("for", "homepage")
        .child(locale.texts().complaint.homepage);
    let input = el("input")
        .attr("type", "text")
        .attr("id", "homepage")
        .attr("name", "homepage")
        .attr("tabindex", "-1")
        .attr("autocomplete", "off")
        .value(move || draft.homepage.get().to_string())
        .on("input", move |event| {
            draft.homepage.set(event_target_value(&event));
        });
    el("div")
        .class("lk-visually-hidden")
        .attr("aria-hidden", "true")
        .child(label)
        .child(input)
}
