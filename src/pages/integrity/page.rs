//! The page about the integrity zone.

use super::promise::{promise_view, statement_view};
use super::section::section;
use super::zero_tolerance::zero_tolerance_view;
use crate::api;
use crate::app::{Route, page_heading, request_view, spawn_request};
use crate::locale::{Locale, arg, day_short, use_locale};
use crate::ui::sample_notice;
use leptos::prelude::AnyView;
use loket_domain::integrity::{IntegrityZone, Point, Predicate};
use loket_domain::text::LocalizedText;
use loket_ui::{Element, el, fragment, notice};

/// The page about the integrity zone.
pub fn integrity_page() -> AnyView {
    let locale = use_locale();
    let (zone, retry) = spawn_request(api::integrity);
    fragment([
        page_heading(locale.texts().integrity.title).view(),
        request_view(zone, Some(retry), move |zone| content(locale, zone)),
    ])
}

fn content(locale: Locale, zone: &IntegrityZone) -> AnyView {
    let texts = &locale.texts().integrity;
    let paragraph = |(index, text): (usize, &LocalizedText)| {
        el("p")
            .class(if index == 0 { "lk-lead" } else { "" })
            .child(locale.pick(text))
    };
    let introduction: Vec<Element> = zone
        .introduction
        .iter()
        .enumerate()
        .map(paragraph)
        .collect();
    let predicates: Vec<Element> = zone
        .predicates
        .iter()
        .map(|predicate| predicate_view(locale, predicate))
        .collect();
    let column = |title, items| {
        el("div")
            .child(el("h2").child(title))
            .child(list(locale, items))
    };
    let duties = el("section")
        .class("lk-section lk-columns")
        .child(column(texts.rights, &zone.citizen_rights))
        .child(column(texts.obligations, &zone.citizen_obligations));
    let statement = zone.statement.as_ref();
    let promise = zone.service_promise.as_ref();
    el("div")
        .child(sample_notice(zone.provenance))
        .child(introduction)
        .child(measured(locale))
        .child(promise.map(|promise| promise_view(locale, promise)))
        .child(statement.map(|statement| statement_view(locale, statement)))
        .child(zero_tolerance_view(locale, &zone.zero_tolerance))
        .child(predicates)
        .child(section(texts.commitments).child(points(locale, &zone.commitments)))
        .child(duties)
        .child(section(texts.benefits).child(points(locale, &zone.benefits)))
        .child(
            el("p")
                .class("lk-quiet")
                .child(texts.source(&zone.source.title)),
        )
        .view()
}

/// Where it can be seen whether all of this is so.
fn measured(locale: Locale) -> Element {
    let texts = &locale.texts().integrity;
    let link = |to: Route, title: &'static str, hint: &'static str| {
        let link = el("a").attr("href", to.href()).child(title);
        el("li")
            .class("lk-points__item")
            .child(el("p").child(link))
            .child(el("p").class("lk-quiet").child(hint))
    };
    let links = el("ul")
        .class("lk-points")
        .child(link(
            Route::Evaluation,
            texts.evaluation_link,
            texts.evaluation_hint,
        ))
        .child(link(Route::Scores, texts.scores_link, texts.scores_hint))
        .child(link(
            Route::ComplaintRegister,
            texts.register_link,
            texts.register_hint,
        ));
    section(texts.measured).child(links)
}

fn predicate_view(locale: Locale, predicate: &Predicate) -> Element {
    let texts = &locale.texts().integrity;
    let award = match &predicate.award {
        Some(award) => {
            let title = texts.awarded(
                arg::Day(&day_short(locale.texts(), award.date)),
                arg::Decree(&award.decree),
            );
            notice("success", title, Vec::new())
        }
        None => el("p").class("lk-state").child(texts.not_awarded),
    };
    section(format!(
        "{} · {}",
        predicate.id,
        locale.pick(&predicate.name)
    ))
    .attr("id", predicate.id.to_lowercase())
    .child(award)
    .child(el("p").child(locale.pick(&predicate.meaning)))
    .child(points(locale, &predicate.strategies))
}

fn points(locale: Locale, points: &[Point]) -> Element {
    let item = |point: &Point| {
        el("li")
            .class("lk-points__item")
            .child(el("h3").child(locale.pick(&point.title)))
            .child(el("p").child(locale.pick(&point.text)))
    };
    let items: Vec<Element> = points.iter().map(item).collect();
    el("ul").class("lk-points").child(items)
}

fn list(locale: Locale, texts: &[LocalizedText]) -> Element {
    let items: Vec<Element> = texts
        .iter()
        .map(|text| el("li").child(locale.pick(text)))
        .collect();
    el("ul").class("lk-list").child(items)
}
