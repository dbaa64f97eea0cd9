//! Who can be told when the office is late.

use crate::app::{Request, use_app};
use crate::locale::Locale;
use crate::ui::contact_link;
use leptos::prelude::IntoAny;
use loket_domain::office::Office;
use loket_ui::{Element, el, reactive};

/// The bodies outside the office that can be told when it is late, once the office is
/// loaded.
pub fn oversight_when_late(locale: Locale) -> Element {
    let office = use_app().office;
    el("div").child(reactive(move || match &*office.get() {
        Request::Loaded(office) => bodies(locale, office).view(),
        _ => ().into_any(),
    }))
}

fn bodies(locale: Locale, office: &Office) -> Element {
    let bodies: Vec<Element> = office
        .oversight
        .iter()
        .filter(|body| body.when_late)
        .map(|body| {
            el("li")
                .child(locale.pick(&body.label))
                .child(": ")
                .child(contact_link(body))
        })
        .collect();
    el("ul").class("lk-list").child(bodies)
}
