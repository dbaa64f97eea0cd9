//! Everything once more, before it is sent.

use super::complaint_form::ComplaintForm;
use super::privacy_notice::privacy_notice;
use super::step::Step;
use crate::api;
use crate::app::{Request, spawn_request};
use crate::locale::{Locale, complaint_kind_name, identity_name};
use crate::pages::complaint::evidence::file_line;
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, Identity};
use loket_ui::{Element, ErasedSignal, checkbox, el, fragment, reactive};

pub(super) fn review_step(locale: Locale, form: ComplaintForm) -> AnyView {
    let kind = *form.draft.kind.get_untracked();
    let rows = rows(locale, form);
    // What was told about corruption is never published, so nobody is asked.
    let release = (kind != Some(ComplaintKind::Corruption)).then(|| release(locale, form));
    fragment([
        el("dl").class("lk-facts").child(rows).view(),
        el("div").child(release).view(),
        privacy_notice(locale),
    ])
}

fn rows(locale: Locale, form: ComplaintForm) -> Vec<Element> {
    let texts = locale.texts();
    let (complaint, review) = (&texts.complaint, &texts.review);
    let kind = *form.draft.kind.get_untracked();
    let identity = form.draft.identity.get_untracked().identity();
    let typed = |text: ErasedSignal<String>| {
        let text = text.get_untracked().trim().to_owned();
        match text.is_empty() {
            true => review.nothing.to_owned(),
            false => text,
        }
    };
    let row = |step, field, name: &'static str, value: String| {
        fact(locale, form, (step, field), name, value.into_any())
    };
    let kind = kind
        .map(|kind| complaint_kind_name(texts, kind))
        .unwrap_or_default();
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
        story("message", review.message, form.draft.message),
        story("happened_when", review.when, form.draft.happened_when),
        story("happened_where", review.place, form.draft.happened_where),
        fact(
            locale,
            form,
            (Step::Story, "permit_id"),
            review.permit,
            permit_name(locale, form),
        ),
        story(
            "application_reference",
            review.reference,
            form.draft.application_reference,
        ),
        fact(
            locale,
            form,
            (Step::Evidence, "file"),
            texts.evidence.title,
            files(locale, form),
        ),
    ];
    if identity != Some(Identity::Anonymous) {
        rows.push(row(
            Step::Person,
            "name",
            complaint.name,
            typed(form.draft.name),
        ));
        rows.push(row(
            Step::Person,
            "contact",
            review.contact,
            typed(form.draft.contact),
        ));
    }
    rows
}

/// What was answered, with a link to its field's step.
fn fact(
    locale: Locale,
    form: ComplaintForm,
    (step, field): (Step, &'static str),
    name: &'static str,
    value: AnyView,
) -> Element {
    let texts = &locale.texts().review;
    let change = el("a")
        .class("lk-change")
        .attr("id", format!("change-{field}"))
        .attr("href", step.href())
        .on("click", move |_| form.wizard.change_from_review())
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
fn permit_name(locale: Locale, form: ComplaintForm) -> AnyView {
    let id = form.draft.permit_id.get_untracked().to_string();
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

fn files(locale: Locale, form: ComplaintForm) -> AnyView {
    let texts = locale.texts();
    reactive(move || {
        let files = form.evidence.files.get();
        if files.is_empty() {
            return texts.review.nothing.into_any();
        }
        let line = |file| el("li").child(file_line(texts, file));
        let lines: Vec<Element> = files.iter().map(line).collect();
        el("ul").class("lk-list").child(lines).view()
    })
}

fn release(locale: Locale, form: ComplaintForm) -> Element {
    let texts = &locale.texts().review;
    checkbox(
        "may_be_published",
        move || *form.draft.may_be_published.get(),
        move |is_wanted| form.draft.may_be_published.set(is_wanted),
        texts.release,
    )
    .child(
        el("p")
            .class("lk-choice__hint")
            .attr("id", "may_be_published-hint")
            .child(texts.release_hint),
    )
}
