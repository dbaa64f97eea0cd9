//! Fields to choose: radio buttons, check boxes, lists.

use super::error::{FormErrors, error_line};
use super::label::field_label;
use crate::{Child, Element, ErasedSignal, el, reactive};
use leptos::prelude::*;
use std::sync::Arc;

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

/// A text that may follow signals.
pub type Hint = Box<dyn Fn() -> String + Send>;

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
        .child(field_label(id, label))
        .child(list)
}

/// A question with a few answers, of which one is chosen. The `id` of the first answer
/// has to be the name of the group, so that the error summary can lead to it.
pub fn radio_group<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: ErasedSignal<Option<T>>,
    errors: FormErrors,
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
    let label = el("label")
        .class("lk-choice__label")
        .attr("for", id)
        .child(label);
    let hint = el("p")
        .class("lk-choice__hint")
        .attr("id", hint_id)
        .child(reactive(move || hint().into_any()));
    el("div")
        .class("lk-choice")
        .child(input)
        .child(label)
        .child(hint)
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

/// A check box with an `aria-describedby`: the `id` of a hint or an error beside it.
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
