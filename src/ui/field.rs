//! Form fields: a label, a hint and an error that belong together for everybody.

use super::problem_text::field_error_text;
use super::{Child, Element, dynamic, el, icon};
use crate::app::{focus, focus_soon};
use crate::locale::use_texts;
use crate::state::{State, effect};
use leptos::prelude::*;
use loket_domain::problem::FieldProblem;
use std::sync::Arc;

/// What is wrong with the form, from the last try to send it.
pub type FieldErrors = State<Vec<FieldProblem>>;

/// One of several answers.
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// The `id` of its input.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What follows from it; may change while the form is open.
    pub hint: Hint,
}

/// A text that may follow states.
pub type Hint = Box<dyn Fn() -> String + Send>;

/// A form that the app sends itself.
pub fn form(submit: impl Fn() + 'static) -> Element {
    let on_submit = move |event: web_sys::Event| {
        event.prevent_default();
        submit();
    };
    // The app's own checks speak the citizen's language; the browser's may not.
    el("form")
        .class("lk-form")
        .attr("novalidate", "")
        .on("submit", on_submit)
}

/// A field of one line. Its `id` is the field's name on the wire.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: State<String>,
    errors: FieldErrors,
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
    value: State<String>,
    errors: FieldErrors,
) -> Element {
    labelled(
        id,
        label,
        hint,
        errors,
        input_of(el("textarea").attr("rows", "7"), id, value),
    )
}

/// Makes an element the input of a text.
fn input_of(element: Element, id: &'static str, value: State<String>) -> Element {
    element
        .class("lk-input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .value(move || value.get().to_string())
        .on("input", move |event| value.set(event_target_value(&event)))
}

/// A list to choose from: value and name of each option, the chosen value, and what to
/// do with another.
pub fn select(
    id: &str,
    label: String,
    options: Vec<(String, String)>,
    chosen: Arc<dyn Fn() -> String + Send + Sync>,
    choose: Box<dyn Fn(String)>,
) -> Element {
    let option = |(value, name): (String, String)| {
        let (own, chosen) = (value.clone(), chosen.clone());
        el("option")
            .attr("value", value)
            .property("selected", move || chosen() == own)
            .child(name)
    };
    let options: Vec<Element> = options.into_iter().map(option).collect();
    let list = el("select")
        .class("lk-input")
        .attr("id", id.to_owned())
        .on("change", move |event| choose(event_target_value(&event)))
        .child(options);
    el("div")
        .class("lk-field")
        .child(label_of(id, label))
        .child(list)
}

/// A question with a few answers, of which one is chosen. The first answer's `id` is
/// the field's name, so that the error summary can lead to it.
pub fn radio_group<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: State<Option<T>>,
    errors: FieldErrors,
) -> Element {
    radio_group_with(name, legend, choices, value, errors, move |chosen| {
        value.set(Some(chosen));
    })
}

/// The same, where more follows from a choice.
pub fn radio_group_with<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: State<Option<T>>,
    errors: FieldErrors,
    choose: impl Fn(T) + Copy + 'static,
) -> Element {
    let option = |choice: Choice<T>| {
        let own = choice.value;
        radio(
            name,
            choice.id,
            choice.label,
            choice.hint,
            Box::new(move || *value.get() == Some(own)),
            Box::new(move || choose(own)),
        )
    };
    let options: Vec<Element> = choices.into_iter().map(option).collect();
    el("fieldset")
        .class("lk-field lk-choices")
        .attr("aria-describedby", format!("{name}-error"))
        .child(el("legend").class("lk-field__label").child(legend))
        .child(error_line(name, errors))
        .child(options)
}

fn radio(
    group: &'static str,
    id: String,
    label: String,
    hint: Hint,
    chosen: Box<dyn Fn() -> bool + Send>,
    choose: Box<dyn Fn()>,
) -> Element {
    let hint_id = format!("{id}-hint");
    let input = el("input")
        .class("lk-choice__input")
        .attr("type", "radio")
        .attr("name", group)
        .attr("id", id.clone())
        .attr("aria-describedby", hint_id.clone())
        .property("checked", chosen)
        .on("change", move |_| choose());
    let hint = dynamic(move || hint().into_any());
    el("div")
        .class("lk-choice")
        .child(input)
        .child(
            el("label")
                .class("lk-choice__label")
                .attr("for", id)
                .child(label),
        )
        .child(
            el("p")
                .class("lk-choice__hint")
                .attr("id", hint_id)
                .child(hint),
        )
}

/// The list of what is wrong, on top of the form. Empty while nothing is.
pub fn error_summary(errors: FieldErrors) -> AnyView {
    let texts = use_texts();
    // Every failed try moves the focus here, also when the same problems remain.
    effect(move || {
        if !errors.get().is_empty() {
            focus_soon(SUMMARY);
        }
    });
    dynamic(move || {
        let problems = errors.get();
        if problems.is_empty() {
            return ().into_any();
        }
        let items: Vec<Element> = problems.iter().map(summary_item).collect();
        let text = el("div")
            .class("lk-notice__text")
            .child(
                el("h2")
                    .class("lk-notice__title")
                    .child(texts.errors.invalid_title),
            )
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

/// The id of the error summary.
const SUMMARY: &str = "error-summary";

fn summary_item(problem: &FieldProblem) -> Element {
    let text = field_error_text(use_texts(), problem);
    let field = problem.field.clone();
    let href = format!("#{field}");
    // A fragment link alone would leave the focus where it is.
    let go = move |event: web_sys::Event| {
        event.prevent_default();
        focus(&field);
    };
    el("li").child(el("a").attr("href", href).on("click", go).child(text))
}

fn labelled(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    errors: FieldErrors,
    input: Element,
) -> Element {
    let input = input
        .attr("aria-describedby", format!("{id}-hint {id}-error"))
        .attr_when("aria-invalid", move || {
            has_error(errors, id).then(|| "true".to_owned())
        });
    el("div")
        .class("lk-field")
        .child(label_of(id, label))
        .child(
            el("p")
                .class("lk-field__hint")
                .attr("id", format!("{id}-hint"))
                .child(hint),
        )
        .child(error_line(id, errors))
        .child(input)
}

/// The label of a field.
pub fn label_of(id: &str, label: impl Child) -> Element {
    el("label")
        .class("lk-field__label")
        .attr("for", id.to_owned())
        .child(label)
}

/// A box that is ticked or not, beside what it stands for.
pub fn checkbox(
    id: &str,
    ticked: impl Fn() -> bool + Send + 'static,
    tick: impl Fn(bool) + 'static,
    label: impl Child,
) -> Element {
    described_checkbox(id, String::new(), ticked, tick, label)
}

/// A box with a hint of the id `…-hint` or an error of the id `…-error` beside it.
pub fn described_checkbox(
    id: &str,
    described_by: String,
    ticked: impl Fn() -> bool + Send + 'static,
    tick: impl Fn(bool) + 'static,
    label: impl Child,
) -> Element {
    let input = el("input")
        .class("lk-check__input")
        .attr("type", "checkbox")
        .attr("id", id.to_owned())
        .attr_when("aria-describedby", move || {
            (!described_by.is_empty()).then(|| described_by.clone())
        })
        .property("checked", ticked)
        .on("change", move |event| tick(event_target_checked(&event)));
    let label = el("label")
        .class("lk-check__label")
        .attr("for", id.to_owned())
        .child(label);
    el("div").class("lk-check").child(input).child(label)
}

/// A button that does something on this page.
pub fn button(look: &'static str, label: impl Child, press: impl Fn() + 'static) -> Element {
    el("button")
        .class(look)
        .attr("type", "button")
        .on("click", move |_| press())
        .child(label)
}

/// The look of a button that is not the main one of its page.
pub const SECONDARY: &str = "lk-button lk-button--secondary";

/// What is wrong with a field, if anything is.
pub fn error_line(id: &'static str, errors: FieldErrors) -> Element {
    let texts = use_texts();
    let line = dynamic(move || {
        let problems = errors.get();
        let Some(problem) = problems.iter().find(|problem| problem.field == id) else {
            return ().into_any();
        };
        el("span")
            .class("lk-field__message")
            .child(
                el("span")
                    .class("lk-visually-hidden")
                    .child(texts.errors.prefix),
            )
            .child(icon("alert"))
            .child(el("span").child(field_error_text(texts, problem)))
            .view()
    });
    el("div")
        .class("lk-field__error")
        .attr("id", format!("{id}-error"))
        .child(line)
}

fn has_error(errors: FieldErrors, id: &str) -> bool {
    errors.get().iter().any(|problem| problem.field == id)
}
