//! How complete the published service standard of a permit is.

use crate::locale::{Locale, arg, component_name};
use loket_domain::permits::{COMPONENT_COUNT, Component, Permit};
use loket_ui::{Element, el, icon};

/// What the standard does not say, by name: a gap that is shown is a gap that closes.
pub(super) fn completeness(locale: Locale, permit: &Permit) -> Element {
    let texts = locale.texts();
    let missing: Vec<Component> = permit.standard.missing().collect();
    let published = (COMPONENT_COUNT - missing.len()).to_string();
    let title = texts.permits.completeness(
        arg::All(&COMPONENT_COUNT.to_string()),
        arg::Published(&published),
    );
    let line = el("div").class("lk-completeness lk-screen");
    if missing.is_empty() {
        return line.child(el("p").child(icon("check")).child(title));
    }
    let names: Vec<Element> = missing
        .into_iter()
        .map(|component| el("li").child(component_name(texts, component)))
        .collect();
    line.child(el("p").child(icon("info")).child(title))
        .child(el("p").child(texts.permits.missing))
        .child(el("ul").class("lk-list").child(names))
}
