//! Fields for text.

use super::error::{FormErrors, error_line};
use super::label::field_label;
use crate::{Element, ErasedSignal, el};
use leptos::prelude::*;

/// A field of one line.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: ErasedSignal<String>,
    errors: FormErrors,
) -> Element {
    let input = input_of(el("input").attr("type", "text"), id, value)
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false");
    labelled(id, label, hint, errors, input)
}

/// A field of several lines.
pub fn text_area(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: ErasedSignal<String>,
    errors: FormErrors,
) -> Element {
    let input = input_of(el("textarea").attr("rows", "7"), id, value);
    labelled(id, label, hint, errors, input)
}

/// Makes an element the input of a text.
fn input_of(element: Element, id: &'static str, value: ErasedSignal<String>) -> Element {
    element
        .class("lk-input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .value(move || value.get().to_string())
        .on("input", move |event| value.set(event_target_value(&event)))
}

fn labelled(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    errors: FormErrors,
    input: Element,
) -> Element {
    let line = error_line(id, errors.clone());
    let input = input
        .attr("aria-describedby", format!("{id}-hint {id}-error"))
        .attr_when("aria-invalid", move || {
            errors.message(id).map(|_| "true".to_owned())
        });
    let hint = el("p")
        .class("lk-field__hint")
        .attr("id", format!("{id}-hint"))
        .child(hint);
    el("div")
        .class("lk-field")
        .child(field_label(id, label))
        .child(hint)
        .child(line)
        .child(input)
}
