//! The scores of the integrity zone: how far the office is from what WBK and WBBM ask for.

mod assessment;
mod programmes;

use crate::api;
use crate::app::{Route, go_to_named_place, page_heading, request_view, spawn_request};
use crate::locale::{Locale, day_short, use_locale};
use crate::pages::basis::{open_data_links, source_text, state_tag};
use assessment::assessment_view;
use leptos::prelude::AnyView;
use loket_domain::scores::{AssessorKind, PredicateRule, Scorecard};
use loket_ui::{Element, el, fragment, notice};
use programmes::{programmes_view, trainings_view};

/// The scores.
pub fn scores_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().scores;
    let (scores, retry) = spawn_request(api::scores);
    fragment([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        request_view(scores, Some(retry), move |card| content(locale, card)),
        el("p")
            .child(
                el("a")
                    .attr("href", Route::Integrity.href())
                    .child(texts.about_link),
            )
            .view(),
    ])
}

fn content(locale: Locale, card: &Scorecard) -> AnyView {
    let texts = &locale.texts().scores;
    go_to_named_place();
    let awards: Vec<Element> = card
        .predicates
        .iter()
        .map(|predicate| award(locale, predicate))
        .collect();
    let (external, own): (Vec<_>, Vec<_>) = card
        .assessments
        .iter()
        .partition(|assessment| assessment.kind == AssessorKind::External);
    let views = |assessments: Vec<_>| -> Vec<Element> {
        let view = |assessment| assessment_view(locale, assessment, card);
        assessments.into_iter().map(view).collect()
    };
    let none = card
        .assessments
        .is_empty()
        .then(|| el("p").child(texts.none));
    let no_external = (external.is_empty() && !own.is_empty())
        .then(|| notice("info", texts.no_external, Vec::new()));
    el("div")
        .child(el("div").class("lk-awards").child(awards))
        .child(none)
        .child(no_external)
        .child(views(external))
        .child(views(own))
        .child(rules(locale, card))
        .child(programmes_view(locale, card))
        .child(trainings_view(locale, card))
        .view()
}

/// Won or not: never a badge without its decree.
fn award(locale: Locale, predicate: &PredicateRule) -> Element {
    let texts = &locale.texts().scores;
    match &predicate.award {
        Some(award) => {
            let day = day_short(locale.texts(), award.date);
            let title = texts.awarded(&day, &award.decree, &predicate.id);
            notice("success", title, Vec::new())
        }
        None => el("p")
            .class("lk-state")
            .child(texts.not_awarded(&predicate.id)),
    }
}

/// Where the minimums were published.
fn rules(locale: Locale, card: &Scorecard) -> Element {
    let texts = &locale.texts().scores;
    let item = |predicate: &PredicateRule| {
        let source = source_text(locale, &predicate.source);
        el("li")
            .child(texts.minimums_of(&predicate.id, &source))
            .child(state_tag(locale, predicate.provenance))
    };
    let items: Vec<Element> = card.predicates.iter().map(item).collect();
    el("section")
        .class("lk-section")
        .child(el("h2").child(texts.rules))
        .child(el("p").child(texts.rules_text))
        .child(
            el("ul")
                .class("lk-list")
                .attr("data-no-figure", "rule")
                .child(items),
        )
        .child(open_data_links(locale, "scores"))
}
