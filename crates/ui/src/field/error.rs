//! What is wrong with a form: a summary on top, and a line at each field.

use crate::{Element, effect, el, focus, focus_soon, icon, reactive};
use leptos::prelude::*;
use std::sync::Arc;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The `id` of the field.
    pub field: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// The errors of a form, from the last try to send it. They follow the signals that
/// their source reads.
#[derive(Clone)]
pub struct FormErrors {
    prefix: &'static str,
    errors: Arc<dyn Fn() -> Vec<FieldError> + Send + Sync>,
}

impl FormErrors {
    /// Takes the source of the errors, and the word, such as `Error: `, that screen
    /// readers say before each message.
    pub fn new(
        prefix: &'static str,
        errors: impl Fn() -> Vec<FieldError> + Send + Sync + 'static,
    ) -> Self {
        let errors = Arc::new(errors);
        Self { prefix, errors }
    }

    /// The message of a field, if it has one. Tracked.
    pub(super) fn message(&self, field: &str) -> Option<String> {
        let errors = (self.errors)();
        let error = errors.into_iter().find(|error| error.field == field);
        error.map(|error| error.message)
    }
}

/// The list of all errors with links to their fields. Empty while there is none; takes
/// the focus after every failed try to send, also when the same errors remain.
pub fn error_summary(title: &'static str, errors: FormErrors) -> AnyView {
    let source = errors.errors.clone();
    effect(move || {
        if !source().is_empty() {
            focus_soon(SUMMARY);
        }
    });
    reactive(move || {
        let errors = (errors.errors)();
        if errors.is_empty() {
            return ().into_any();
        }
        let items: Vec<Element> = errors.into_iter().map(summary_item).collect();
        let text = el("div")
            .class("lk-notice__text")
            .child(el("h2").class("lk-notice__title").child(title))
            .child(el("ul").child(items));
        el("div")
            .class("lk-notice lk-notice--error")
            .attr("id", SUMMARY)
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .child(icon("alert"))
            .child(text)
            .view()
    })
}

/// The `id` of the error summary.
const SUMMARY: &str = "error-summary";

fn summary_item(error: FieldError) -> Element {
    let href = format!("#{}", error.field);
    // A fragment link alone would leave the focus where it is.
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        focus(&error.field);
    };
    let link = el("a").attr("href", href).on("click", go);
    el("li").child(link.child(error.message))
}

/// The error message of a field, empty while it has none. Its `id` is that of the field
/// with `-error` behind it.
pub fn error_line(id: &'static str, errors: FormErrors) -> Element {
    let prefix = errors.prefix;
    let line = reactive(move || {
        let Some(message) = errors.message(id) else {
            return ().into_any();
        };
        el("span")
            .class("lk-field__message")
            .child(el("span").class("lk-visually-hidden").child(prefix))
            .child(icon("alert"))
            .child(el("span").child(message))
            .view()
    });
    el("div")
        .class("lk-field__error")
        .attr("id", format!("{id}-error"))
        .child(line)
}
