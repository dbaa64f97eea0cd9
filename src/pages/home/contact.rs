//! Where the office is and how to reach it.

use crate::locale::{Locale, use_locale};
use loket_domain::office::{Address, Contact, ContactKind, Office};
use loket_domain::provenance::Provenance;
use loket_ui::{Element, el};

/// Addresses, contacts and the bodies outside the office.
pub(super) fn contact(office: &Office) -> Vec<Element> {
    let locale = use_locale();
    let texts = &locale.texts().home;
    let addresses: Vec<Element> = office
        .addresses
        .iter()
        .map(|address| address_row(locale, address))
        .collect();
    vec![
        el("dl")
            .class("lk-facts")
            .child(addresses)
            .child(contact_rows(locale, &office.contacts)),
        el("h3").child(texts.oversight_title),
        el("p").child(texts.oversight_text),
        el("dl")
            .class("lk-facts")
            .child(contact_rows(locale, &office.oversight)),
    ]
}

fn address_row(locale: Locale, address: &Address) -> Element {
    let line = |line: &String| el("span").class("lk-line").child(line.clone());
    let lines: Vec<Element> = address.lines.iter().map(line).collect();
    fact(
        locale.pick(&address.label),
        el("dd")
            .child(lines)
            .child(" ")
            .child(state_tag(locale, address.provenance)),
    )
}

fn contact_rows(locale: Locale, contacts: &[Contact]) -> Vec<Element> {
    let row = |contact: &Contact| {
        let value = match link(contact) {
            Some(href) => el("a").attr("href", href).child(shown(contact)),
            None => el("span").child(contact.value.clone()),
        };
        fact(
            locale.pick(&contact.label),
            el("dd")
                .child(value)
                .child(" ")
                .child(state_tag(locale, contact.provenance)),
        )
    };
    contacts.iter().map(row).collect()
}

fn fact(term: String, definition: Element) -> Element {
    el("div")
        .class("lk-facts__row")
        .child(el("dt").child(term))
        .child(definition)
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
    let value = contact.value.as_str();
    let value = value.strip_prefix("https://").unwrap_or(value);
    value.strip_prefix("www.").unwrap_or(value).to_owned()
}

/// What is not the office's own says so in a word or two.
pub(super) fn state_tag(locale: Locale, provenance: Provenance) -> Option<Element> {
    let texts = &locale.texts().provenance;
    let state = match provenance {
        Provenance::Official => return None,
        Provenance::Draft => texts.draft_title,
        Provenance::Sample => texts.sample_tag,
    };
    Some(el("span").class("lk-tag lk-tag--sample").child(state))
}
