//! Everything once more, before it is sent.

use super::evidence_view::file_line;
use super::privacy::privacy;
use super::step::Step;
use super::store::ComplaintForm;
use super::wording::{identity_name, kind_name};
use crate::api;
use crate::app::{Request, spawn_request};
use crate::locale::Locale;
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, Identity};
use loket_ui::{Element, ErasedSignal, checkbox, el, fragment, reactive};

pub(super) fn review_step(locale: Locale, store: ComplaintForm) -> AnyView {
    let kind = *store.kind.get_untracked();
    let rows = rows(locale, store);
    // What was told about corruption is never published, so nobody is asked.
    let release = (kind != Some(ComplaintKind::Corruption)).then(|| release(locale, store));
    fragment([
        el("dl").class("lk-facts").child(rows).view(),
        el("div").child(release).view(),
        privacy(locale),
    ])
}

fn rows(locale: Locale, store: ComplaintForm) -> Vec<Element> {
    let texts = locale.texts();
    let (complaint, review) = (&texts.complaint, &texts.review);
    let kind = *store.kind.get_untracked();
    let identity = *store.identity.get_untracked();
    let typed = |text: ErasedSignal<String>| {
        let text = text.get_untracked().trim().to_owned();
        match text.is_empty() {
            true => review.nothing.to_owned(),
            false => text,
        }
    };
    let row = |step, field, name: &'static str, value: String| {
        fact(locale, store, (step, field), name, value.into_any())
    };
    let kind = kind.map(|kind| kind_name(texts, kind)).unwrap_or_default();
    let identity_shown = identity
        .map(|identity| identity_name(texts, identity))
        .unwrap_or_default();
    let story = |field, name, text| row(Step::Story, field, name, typed(text));
    let mut rows = vec![
        row(Step::Kind, "kind", review.kind, kind.to_owned()),
        row(
            Step::Identity,
            "identity",
            review.identity,
            identity_shown.to_owned(),
        ),
        story("message", review.message, store.message),
        story("happened_when", review.when, store.happened_when),
        story("happened_where", review.place, store.happened_where),
        fact(
            locale,
            store,
            (Step::Story, "permit_id"),
            review.permit,
            permit_name(locale, store),
        ),
        story(
            "application_reference",
            review.reference,
            store.application_reference,
        ),
        fact(
            locale,
            store,
            (Step::Evidence, "file"),
            texts.evidence.title,
            files(locale, store),
        ),
    ];
    if identity != Some(Identity::Anonymous) {
        rows.push(row(Step::Person, "name", complaint.name, typed(store.name)));
        rows.push(row(
            Step::Person,
            "contact",
            review.contact,
            typed(store.contact),
        ));
    }
    rows
}

/// What was answered, with a link to its field's step.
fn fact(
    locale: Locale,
    store: ComplaintForm,
    (step, field): (Step, &'static str),
    name: &'static str,
    value: AnyView,
) -> Element {
    let texts = &locale.texts().review;
    let change = el("a")
        .class("lk-change")
        .attr("id", format!("change-{field}"))
        .attr("href", step.href())
        .on("click", move |_| store.is_changing.set(true))
        .child(texts.change)
        .child(
            el("span")
                .class("lk-visually-hidden")
                .child(format!(": {name}")),
        );
    el("div")
        .class("lk-facts__row lk-facts__row--change")
        .child(el("dt").child(name))
        .child(el("dd").class("lk-typed").child(value))
        .child(el("dd").child(change))
}

/// The permit's name; its id while the catalogue is not here.
fn permit_name(locale: Locale, store: ComplaintForm) -> AnyView {
    let id = store.permit_id.get_untracked().to_string();
    if id.is_empty() {
        return locale.texts().complaint.permit_none.into_any();
    }
    let (catalogue, _) = spawn_request(api::permits);
    reactive(move || {
        let catalogue = catalogue.get();
        let found = match &*catalogue {
            Request::Loaded(catalogue) => catalogue.permits.iter().find(|permit| permit.id == id),
            _ => None,
        };
        let name = found.map_or_else(|| id.clone(), |permit| locale.pick(&permit.name));
        name.into_any()
    })
}

fn files(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = locale.texts();
    reactive(move || {
        let files = store.evidence.files.get();
        if files.is_empty() {
            return texts.review.nothing.into_any();
        }
        let line = |file| el("li").child(file_line(texts, file));
        let lines: Vec<Element> = files.iter().map(line).collect();
        el("ul").class("lk-list").child(lines).view()
    })
}

fn release(locale: Locale, store: ComplaintForm) -> Element {
    let texts = &locale.texts().review;
    checkbox(
        "may_be_published",
        move || *store.may_be_published.get(),
        move |is_wanted| store.may_be_published.set(is_wanted),
        texts.release,
    )
    .child(
        el("p")
            .class("lk-choice__hint")
            .attr("id", "may_be_published-hint")
            .child(texts.release_hint),
    )
}
