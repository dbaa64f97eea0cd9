//! The scores of the integrity zone: how far the office is from what WBK and WBBM ask for.

use super::assessment::assessment_view;
use super::programmes::{programmes_view, trainings_view};
use crate::api;
use crate::app::{Route, page_heading, request_view, scroll_to_fragment, spawn_request};
use crate::locale::{Locale, arg, day_short, source_text, use_locale};
use crate::pages::open_data_links::open_data_links;
use crate::ui::provenance_tag;
use leptos::prelude::AnyView;
use loket_domain::scores::{AssessorKind, PredicateRule, Scorecard};
use loket_ui::{Element, el, fragment, notice};

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
    scroll_to_fragment();
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
            let title = texts.awarded(
                arg::Day(&day),
                arg::Decree(&award.decree),
                arg::Id(&predicate.id),
            );
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
        let source = source_text(locale.texts(), &predicate.source);
        el("li")
            .child(texts.minimums_of(arg::Id(&predicate.id), arg::Source(&source)))
            .child(provenance_tag(locale.texts(), predicate.provenance))
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
