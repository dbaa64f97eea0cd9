//! Where the office is and how to reach it.

use crate::locale::{Locale, use_locale};
use leptos::prelude::*;
use loket_domain::office::{Address, Contact, ContactKind, Office};
use loket_domain::provenance::Provenance;

/// Addresses, contacts and the bodies outside the office.
pub(super) fn contact(office: &Office) -> AnyView {
    let locale = use_locale();
    let texts = locale.texts();
    let addresses = office.addresses.iter().map(|address| address_view(locale, address)).collect_view();
    view! {
        <dl class="lk-facts">{addresses}{contact_rows(locale, &office.contacts)}</dl>
        <h3>{texts.home.oversight_title}</h3>
        <p>{texts.home.oversight_text}</p>
        <dl class="lk-facts">{contact_rows(locale, &office.oversight)}</dl>
    }
    .into_any()
}

fn address_view(locale: Locale, address: &Address) -> AnyView {
    let lines = address.lines.iter().map(|line| view! { <span class="lk-line">{line.clone()}</span> }).collect_view();
    view! {
        <div class="lk-facts__row">
            <dt>{locale.pick(&address.label)}</dt>
            <dd>{lines}{sample_tag(locale, address.provenance)}</dd>
        </div>
    }
    .into_any()
}

fn contact_rows(locale: Locale, contacts: &[Contact]) -> AnyView {
    contacts
        .iter()
        .map(|contact| {
            let value = match link(contact) {
                Some(href) => view! { <a href=href>{shown(contact)}</a> }.into_any(),
                None => contact.value.clone().into_any(),
            };
            view! {
                <div class="lk-facts__row">
                    <dt>{locale.pick(&contact.label)}</dt>
                    <dd>{value}{sample_tag(locale, contact.provenance)}</dd>
                </div>
            }
        })
        .collect_view()
        .into_any()
}

/// Nobody can be reached by an example, so it is no link.
fn link(contact: &Contact) -> Option<String> {
    if contact.provenance == Provenance::Sample {
        return None;
    }
    Some(match contact.kind {
        ContactKind::Phone => format!("tel:{}", contact.value),
        ContactKind::Sms => format!("sms:{}", contact.value),
        ContactKind::Whatsapp => format!("https://wa.me/{}", contact.value.trim_start_matches('+')),
        ContactKind::Email => format!("mailto:{}", contact.value),
        ContactKind::Website => contact.value.clone(),
    })
}

fn shown(contact: &Contact) -> String {
    contact.value.trim_start_matches("https://").trim_start_matches("www.").to_owned()
}

fn sample_tag(locale: Locale, provenance: Provenance) -> Option<impl IntoView> {
    (provenance == Provenance::Sample)
        .then(|| view! { <span class="lk-tag lk-tag--sample">{locale.texts().provenance.sample_tag}</span> })
}
