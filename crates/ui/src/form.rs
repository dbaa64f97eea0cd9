//! Forms and buttons.

use crate::{Child, Element, el};

/// A form that is sent by the app itself. The browser's own validation is off: its
/// messages are in the browser's language.
pub fn form(submit: impl Fn() + 'static) -> Element {
    let on_submit = move |event: web_sys::Event| {
        event.prevent_default();
        submit();
    };
    el("form")
        .class("lk-form")
        .attr("novalidate", "")
        .on("submit", on_submit)
}

/// A button that does something on this page. `class` is its look, such as [`SECONDARY`].
pub fn button(class: &'static str, label: impl Child, press: impl Fn() + 'static) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .on("click", move |_| press())
        .child(label)
}

/// The class of a button that is not the main one of its page.
pub const SECONDARY: &str = "lk-button lk-button--secondary";
