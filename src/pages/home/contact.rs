//! Where the office is and how to reach it.

use crate::locale::{Locale, use_locale};
use crate::ui::{contact_link, unofficial_tag};
use loket_domain::office::{Address, Contact, Office};
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
            .child(unofficial_tag(locale.texts(), address.provenance)),
    )
}

fn contact_rows(locale: Locale, contacts: &[Contact]) -> Vec<Element> {
    let row = |contact: &Contact| {
        fact(
            locale.pick(&contact.label),
            el("dd")
                .child(contact_link(contact))
                .child(" ")
                .child(unofficial_tag(locale.texts(), contact.provenance)),
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
