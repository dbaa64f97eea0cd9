//! The form of a complaint.

use super::ComplaintForm;
use super::answer_due::due_if_sent_now;
use crate::api;
use crate::app::{Request, spawn_request, use_app};
use crate::locale::{Locale, Texts};
use crate::ui::{
    self, Choice, Element, dynamic, el, error_notice, error_summary, group, notice, radio_group,
    select, text_area, text_field,
};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, Identity};
use std::sync::Arc;

/// The form. Who sees what is said before anything is typed.
pub(super) fn form(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    let problems = store.problems;
    let failure = dynamic(move || match &*store.failure.get() {
        Some(error) => error_notice(error, None),
        None => ().into_any(),
    });
    let label = dynamic(move || {
        let label = if *store.sending.get() {
            texts.sending
        } else {
            texts.submit
        };
        label.into_any()
    });
    let submit = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            (*store.sending.get()).then(|| "true".to_owned())
        })
        .child(label);
    ui::form(move || store.submit())
        .child(error_summary(problems))
        .child(radio_group(
            "kind",
            texts.kind,
            kinds(locale),
            store.kind,
            problems,
        ))
        .child(radio_group(
            "identity",
            texts.identity,
            identities(locale.texts()),
            store.identity,
            problems,
        ))
        .child(personal(locale, store))
        .child(text_area(
            "message",
            texts.message,
            texts.message_hint,
            store.message,
            problems,
        ))
        .child(permit_choice(locale, store))
        .child(text_field(
            "application_reference",
            texts.reference,
            texts.reference_hint,
            store.application_reference,
            problems,
        ))
        .child(privacy(locale.texts()))
        .child(failure)
        .child(submit)
        .view()
}

/// Name and contact, asked for only once the citizen has chosen not to be anonymous.
fn personal(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    dynamic(move || {
        if !matches!(
            *store.identity.get(),
            Some(Identity::Named | Identity::Confidential)
        ) {
            return ().into_any();
        }
        group([
            text_field(
                "name",
                texts.name,
                texts.name_hint,
                store.name,
                store.problems,
            )
            .view(),
            text_field(
                "contact",
                texts.contact,
                texts.contact_hint,
                store.contact,
                store.problems,
            )
            .view(),
        ])
    })
}

fn kinds(locale: Locale) -> Vec<Choice<ComplaintKind>> {
    let app = use_app();
    let (office, now) = (app.office, app.now);
    let names = &locale.texts().complaint;
    let choice = move |kind| {
        let (id, label) = match kind {
            ComplaintKind::Service => ("kind", names.kind_service),
            ComplaintKind::Corruption => ("kind-corruption", names.kind_corruption),
            ComplaintKind::Aspiration => ("kind-aspiration", names.kind_aspiration),
            ComplaintKind::Information => ("kind-information", names.kind_information),
        };
        let hint = move || due_if_sent_now(locale, office, kind, *now.get()).unwrap_or_default();
        Choice {
            value: kind,
            id: id.into(),
            label: label.into(),
            hint: Box::new(hint),
        }
    };
    ComplaintKind::ALL.map(choice).into()
}

fn identities(texts: &'static Texts) -> Vec<Choice<Identity>> {
    let names = &texts.complaint;
    let choice = move |identity| {
        let (id, label, hint) = match identity {
            Identity::Anonymous => (
                "identity",
                names.identity_anonymous,
                names.identity_anonymous_hint,
            ),
            Identity::Confidential => (
                "identity-confidential",
                names.identity_confidential,
                names.identity_confidential_hint,
            ),
            Identity::Named => (
                "identity-named",
                names.identity_named,
                names.identity_named_hint,
            ),
        };
        Choice {
            value: identity,
            id: id.into(),
            label: label.into(),
            hint: Box::new(|| hint.to_owned()),
        }
    };
    Identity::ALL.map(choice).into()
}

/// The permit that it is about. Left out when the catalogue cannot be read: nobody
/// should be kept from complaining by that.
fn permit_choice(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    let (catalogue, _) = spawn_request(api::permits);
    dynamic(move || {
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
        let chosen = Arc::new(move || store.permit_id.get().to_string());
        let choose = Box::new(move |id| store.permit_id.set(id));
        select("permit_id", texts.permit.into(), options, chosen, choose).view()
    })
}

fn privacy(texts: &'static Texts) -> Element {
    let texts = &texts.complaint;
    notice(
        "info",
        texts.privacy_title,
        vec![
            el("p").child(texts.privacy_text),
            el("p").child(texts.no_nik),
        ],
    )
}
