//! The form of a complaint.

use super::ComplaintStore;
use super::answer_due::due_if_sent_now;
use crate::api;
use crate::app::{Request, spawn_request, use_now, use_office};
use crate::locale::{Locale, Texts};
use crate::ui::{Choice, error_notice, error_summary, notice, radio_group, text_area, text_field};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, Identity};
use loket_domain::permits::PermitSummary;

/// The form. Who sees what is said before anything is typed.
pub(super) fn form(locale: Locale, store: ComplaintStore) -> AnyView {
    let texts = locale.texts();
    let problems = store.problems;
    let failure = move || store.failure.get().map(|error| error_notice(&error, None));
    let personal = move || {
        let asked = matches!(store.identity.get(), Some(Identity::Named | Identity::Confidential));
        asked.then(|| {
            view! {
                {text_field("name", texts.complaint.name, texts.complaint.name_hint, store.name, problems)}
                {text_field("contact", texts.complaint.contact, texts.complaint.contact_hint, store.contact, problems)}
            }
        })
    };
    let label = move || if store.sending.get() { texts.complaint.sending } else { texts.complaint.submit };
    view! {
        <form class="lk-form" novalidate on:submit=move |event| { event.prevent_default(); store.submit(); }>
            {error_summary(problems)}
            {radio_group("kind", texts.complaint.kind, kinds(locale), store.kind, problems)}
            {radio_group("identity", texts.complaint.identity, identities(texts), store.identity, problems)}
            {personal}
            {text_area("message", texts.complaint.message, texts.complaint.message_hint, store.message, problems)}
            {permit_choice(locale, store)}
            {text_field(
                "application_reference",
                texts.complaint.reference,
                texts.complaint.reference_hint,
                store.application_reference,
                problems,
            )}
            {privacy(texts)}
            {failure}
            <button class="lk-button" type="submit" aria-disabled=move || store.sending.get().to_string()>
                {label}
            </button>
        </form>
    }
    .into_any()
}

fn kinds(locale: Locale) -> Vec<Choice<ComplaintKind>> {
    let (office, _) = use_office();
    let now = use_now();
    let names = &locale.texts().complaint;
    let choice = move |kind| {
        let label = match kind {
            ComplaintKind::Service => names.kind_service,
            ComplaintKind::Corruption => names.kind_corruption,
            ComplaintKind::Aspiration => names.kind_aspiration,
            ComplaintKind::Information => names.kind_information,
        };
        let hint = move || due_if_sent_now(locale, office, kind, now.get()).unwrap_or_default();
        Choice { value: kind, label, hint: Signal::derive(hint) }
    };
    ComplaintKind::ALL.map(choice).into()
}

fn identities(texts: &'static Texts) -> Vec<Choice<Identity>> {
    let names = &texts.complaint;
    let choice = move |identity| {
        let (label, hint) = match identity {
            Identity::Anonymous => (names.identity_anonymous, names.identity_anonymous_hint),
            Identity::Confidential => (names.identity_confidential, names.identity_confidential_hint),
            Identity::Named => (names.identity_named, names.identity_named_hint),
        };
        Choice { value: identity, label, hint: Signal::stored(hint.to_owned()) }
    };
    Identity::ALL.map(choice).into()
}

/// The permit that it is about. Left out when the catalogue cannot be read: nobody
/// should be kept from complaining by that.
fn permit_choice(locale: Locale, store: ComplaintStore) -> AnyView {
    let texts = locale.texts();
    let (catalogue, _) = spawn_request(api::permits);
    let option = move |permit: &PermitSummary| {
        let id = permit.id.clone();
        let chosen = id.clone();
        let selected = move || store.permit_id.get() == chosen;
        view! { <option value=id prop:selected=selected>{locale.pick(&permit.name)}</option> }
    };
    let field = move || match &*catalogue.read() {
        Request::Loaded(catalogue) => view! {
            <div class="lk-field">
                <label class="lk-field__label" for="permit_id">{texts.complaint.permit}</label>
                <select class="lk-input" id="permit_id" on:change=move |event| store.permit_id.set(event_target_value(&event))>
                    <option value="" prop:selected=move || store.permit_id.read().is_empty()>{texts.complaint.permit_none}</option>
                    {catalogue.permits.iter().map(option).collect_view()}
                </select>
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    };
    field.into_any()
}

fn privacy(texts: &'static Texts) -> AnyView {
    let body = view! {
        <p>{texts.complaint.privacy_text}</p>
        <p>{texts.complaint.no_nik}</p>
    };
    notice("info", texts.complaint.privacy_title, body.into_any())
}
