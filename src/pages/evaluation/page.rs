//! The page of the evaluation: what was measured against what was promised.

use super::complaints::complaints_view;
use super::processing::processing_view;
use super::satisfaction::satisfaction_view;
use super::section_id::{COMPLAINTS, SATISFACTION, TIME};
use crate::api;
use crate::app::{Route, page_heading, request_view, scroll_to_fragment, spawn_request};
use crate::locale::{Locale, day_long, use_locale};
use leptos::prelude::AnyView;
use loket_domain::evaluation::Evaluation;
use loket_ui::{Element, el, focus, fragment};

/// The evaluation.
pub fn evaluation_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().evaluation;
    let (evaluation, retry) = spawn_request(api::evaluation);
    fragment([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        contents(locale).view(),
        request_view(evaluation, Some(retry), move |evaluation| {
            content(locale, evaluation)
        }),
        el("p")
            .child(
                el("a")
                    .attr("href", Route::Integrity.href_at("maklumat"))
                    .child(texts.promise_link),
            )
            .view(),
    ])
}

fn contents(locale: Locale) -> Element {
    let texts = &locale.texts().evaluation;
    let link = |id: &'static str, text| {
        let link = el("a")
            .attr("href", Route::Evaluation.href_at(id))
            .on("click", move |event| {
                event.prevent_default();
                focus(id);
            })
            .child(text);
        el("li").child(link)
    };
    el("ul")
        .class("lk-links")
        .child(link(TIME, texts.time))
        .child(link(COMPLAINTS, texts.complaints))
        .child(link(SATISFACTION, texts.satisfaction))
}

fn content(locale: Locale, evaluation: &Evaluation) -> AnyView {
    scroll_to_fragment();
    let as_of = day_long(locale.texts(), evaluation.as_of);
    el("div")
        .child(
            el("p")
                .class("lk-quiet")
                .attr("data-no-figure", "date")
                .child(locale.texts().evaluation.as_of(&as_of)),
        )
        .child(processing_view(locale, evaluation))
        .child(complaints_view(locale, evaluation))
        .child(satisfaction_view(locale, evaluation))
        .view()
}
