//! What was measured against what was promised.

mod complaints;
mod processing;
mod satisfaction;

use crate::api;
use crate::app::{Route, go_to_named_place, page_heading, request_view, spawn_request};
use crate::locale::{Locale, day_long, period_name, use_locale};
use leptos::prelude::AnyView;
use loket_domain::evaluation::{Evaluation, EvaluationPeriod};
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

/// The parts of the page.
const TIME: &str = "waktu";
const COMPLAINTS: &str = "pengaduan";
const SATISFACTION: &str = "kepuasan";

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
    go_to_named_place();
    let as_of = day_long(locale.texts(), evaluation.as_of);
    el("div")
        .child(
            el("p")
                .class("lk-quiet")
                .attr("data-no-figure", "date")
                .child(locale.texts().evaluation.as_of(&as_of)),
        )
        .child(processing::processing_view(locale, evaluation))
        .child(complaints::complaints_view(locale, evaluation))
        .child(satisfaction::satisfaction_view(locale, evaluation))
        .view()
}

/// A line with the name of a period.
fn period_line(tag: &'static str, locale: Locale, period: &EvaluationPeriod) -> Element {
    el(tag)
        .attr("data-no-figure", "period")
        .child(named(locale, period))
}

/// The name of a period, and that it is not over.
fn named(locale: Locale, period: &EvaluationPeriod) -> String {
    let texts = locale.texts();
    let name = period_name(texts, &period.id);
    match period.is_over {
        true => name,
        false => texts.evaluation.so_far(&name),
    }
}
