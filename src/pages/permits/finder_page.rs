//! Questions that lead to a permit. Every answer is a link, so that going back takes an
//! answer back.

use super::permit_list::permit_list;
use crate::api;
use crate::app::{
    ANSWER_PARAMETER, QUESTION_PARAMETER, Route, page_heading, request_view, spawn_request,
};
use crate::locale::{Locale, use_locale};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use loket_domain::permits::{FinderAnswer, FinderQuestion, FinderStep, PermitCatalogue};
use loket_ui::{
    Child, Element, effect, el, focus_soon, fragment, icon, notice, reactive, replaced,
};
use std::sync::Arc;

/// The finder.
pub fn finder_page() -> AnyView {
    let locale = use_locale();
    let (catalogue, retry) = spawn_request(api::permits);
    let query = use_query_map();
    // The path stays the same from question to question, so the focus is moved here.
    let mut last = query.read_untracked().clone();
    effect(move || {
        let now = query.read();
        if *now != last {
            last = now.clone();
            focus_soon(QUESTION);
        }
    });
    fragment([
        page_heading(locale.texts().finder.title).view(),
        request_view(catalogue, Some(retry), move |catalogue| {
            let catalogue = Arc::clone(catalogue);
            reactive(move || {
                let value = |name| query.read().get(name).unwrap_or_default();
                let (question, answer) = (value(QUESTION_PARAMETER), value(ANSWER_PARAMETER));
                replaced(step(locale, &catalogue, &question, &answer).view())
            })
        }),
    ])
}

fn step(locale: Locale, catalogue: &PermitCatalogue, question: &str, answer: &str) -> Element {
    let texts = &locale.texts().finder;
    let asked = catalogue
        .questions
        .iter()
        .find(|one| one.id == question)
        .or(catalogue.questions.first());
    let content = match asked {
        Some(asked) => match permits_of(asked, answer) {
            Some(ids) => permits(locale, catalogue, ids),
            None => ask(locale, asked),
        },
        None => notice("info", texts.none, Vec::new()),
    };
    let link = |to: Route, text| el("li").child(el("a").attr("href", to.href()).child(text));
    let is_first = asked.is_none_or(|asked| catalogue.questions[0].id == asked.id);
    let again = !is_first || !answer.is_empty();
    el("div").child(content).child(
        el("ul")
            .class("lk-links")
            .child(again.then(|| link(Route::Finder, texts.again)))
            .child(link(Route::Permits, texts.search)),
    )
}

fn permits_of<'question>(
    question: &'question FinderQuestion,
    answer: &str,
) -> Option<&'question [String]> {
    let place: usize = answer.parse().ok()?;
    match &question.answers.get(place.checked_sub(1)?)?.leads_to {
        FinderStep::Permits(ids) => Some(ids),
        FinderStep::Question(_) => None,
    }
}

fn ask(locale: Locale, question: &FinderQuestion) -> Element {
    let answers: Vec<Element> = question
        .answers
        .iter()
        .enumerate()
        .map(|(place, answer)| answer_link(locale, &question.id, place, answer))
        .collect();
    el("div")
        .child(heading(locale.pick(&question.text)))
        .child(el("ul").class("lk-tasks lk-answers").child(answers))
}

fn heading(text: impl Child) -> Element {
    el("h2")
        .attr("id", QUESTION)
        .attr("tabindex", "-1")
        .child(text)
}

/// The id of the heading of the question, or of what was found.
const QUESTION: &str = "pertanyaan";

fn answer_link(locale: Locale, question: &str, place: usize, answer: &FinderAnswer) -> Element {
    let href = match &answer.leads_to {
        FinderStep::Question(next) => Route::Finder.href_with(&[(QUESTION_PARAMETER, next)]),
        FinderStep::Permits(ids) => match &ids[..] {
            [only] => Route::Permit(only.clone()).href(),
            _ => Route::Finder.href_with(&[
                (QUESTION_PARAMETER, question),
                (ANSWER_PARAMETER, &(place + 1).to_string()),
            ]),
        },
    };
    let link = el("a")
        .class("lk-tasks__link")
        .attr("href", href)
        .child(
            el("span")
                .class("lk-tasks__text lk-tasks__title")
                .child(locale.pick(&answer.text)),
        )
        .child(icon("chevron"));
    el("li").class("lk-tasks__item").child(link)
}

fn permits(locale: Locale, catalogue: &PermitCatalogue, ids: &[String]) -> Element {
    let found = ids
        .iter()
        .filter_map(|id| catalogue.permits.iter().find(|permit| permit.id == *id));
    el("div")
        .child(heading(locale.texts().finder.found))
        .child(permit_list(locale, found))
}
