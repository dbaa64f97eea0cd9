//! Who can be told when the office is late.

use crate::locale::Locale;
use loket_domain::office::{ContactKind, Office};
use loket_ui::{Element, el};

/// The bodies outside the office, as links where they have an address.
pub fn oversight(locale: Locale, office: &Office) -> Element {
    let bodies: Vec<Element> = office
        .oversight
        .iter()
        .filter(|body| body.when_late)
        .map(|body| {
            let address = match body.kind {
                ContactKind::Website => body.value.clone(),
                ContactKind::Sms => format!("sms:{}", body.value),
                ContactKind::Email => format!("mailto:{}", body.value),
                ContactKind::Phone | ContactKind::Whatsapp => format!("tel:{}", body.value),
            };
            let shown = body.value.trim_start_matches("https://").to_owned();
            el("li")
                .child(locale.pick(&body.label))
                .child(": ")
                .child(el("a").attr("href", address).child(shown))
        })
        .collect();
    el("ul").class("lk-list").child(bodies)
}
