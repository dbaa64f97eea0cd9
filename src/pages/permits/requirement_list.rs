//! The requirements of a case, as a list to tick off.

use super::checklist::Checklist;
use crate::locale::{Locale, arg, document_form_text};
use leptos::prelude::*;
use loket_domain::permits::{Requirement, Requirements};
use loket_ui::{Element, checkbox, el, reactive};
use std::sync::Arc;

/// The common requirements and those of the chosen variant, as one list.
pub(super) fn requirement_list(
    locale: Locale,
    checklist: Checklist,
    requirements: &Requirements,
) -> Element {
    let texts = &locale.texts().checklist;
    let variant = (*checklist.variant.get()).and_then(|place| requirements.variants.get(place));
    let whole: Arc<[Requirement]> = requirements
        .common
        .iter()
        .chain(variant.map_or(&[][..], |variant| &variant.items))
        .cloned()
        .collect();
    let items: Vec<Element> = whole
        .iter()
        .enumerate()
        .map(|(place, requirement)| item(locale, checklist, place, requirement))
        .collect();
    let is_whole = requirements.variants.is_empty() || variant.is_some();
    let progress = reactive(move || progress(locale, checklist, &whole, is_whole));
    el("div")
        .child((!is_whole).then(|| el("p").class("lk-choose").child(texts.choose)))
        .child(el("ul").class("lk-requirements").child(items))
        .child(progress)
}

/// How much is ready, and what is missing.
fn progress(
    locale: Locale,
    checklist: Checklist,
    whole: &[Requirement],
    is_whole: bool,
) -> AnyView {
    let texts = &locale.texts().checklist;
    let missing: Vec<String> = whole
        .iter()
        .filter(|requirement| !checklist.is_ready(requirement))
        .map(|requirement| locale.pick(&requirement.name))
        .collect();
    let ready = whole.len() - missing.len();
    let rest = match (ready, missing.len()) {
        (_, 0) if is_whole => Some(texts.complete.to_owned()),
        (0, _) | (_, 0) => None,
        _ => Some(texts.missing(&missing.join("; "))),
    };
    el("div")
        .class("lk-ready")
        .child(el("p").class("lk-ready__count").child(texts.progress(
            arg::All(&whole.len().to_string()),
            arg::Ready(&ready.to_string()),
        )))
        .child(rest.map(|rest| el("p").child(rest)))
        .view()
}

fn item(locale: Locale, checklist: Checklist, place: usize, requirement: &Requirement) -> Element {
    let texts = locale.texts();
    let form = document_form_text(texts, requirement);
    let source = requirement
        .obtained_from
        .as_ref()
        .map(|from| format!(" · {}", texts.permits.obtained_from(&locale.pick(from))));
    let note = requirement.note.as_ref().map(|note| {
        el("span")
            .class("lk-line lk-quiet")
            .child(locale.pick(note))
    });
    let label = el("span")
        .child(
            el("span")
                .class("lk-line lk-requirements__name")
                .child(locale.pick(&requirement.name)),
        )
        .child(
            el("span")
                .class("lk-line lk-quiet")
                .child(form)
                .child(source),
        )
        .child(note);
    let (of_tick, of_change) = (requirement.clone(), requirement.clone());
    el("li").class("lk-requirements__item").child(checkbox(
        &format!("syarat-{place}"),
        move || checklist.is_ready(&of_tick),
        move |is_ready| checklist.set_ready(&of_change, is_ready),
        label,
    ))
}
