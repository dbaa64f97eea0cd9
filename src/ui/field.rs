//! Form fields: a label, a hint and an error that belong together for everybody.

use super::{field_error_text, icon};
use crate::app::focus;
use crate::locale::use_texts;
use leptos::prelude::*;
use loket_domain::problem::FieldProblem;

/// What is wrong with the form, from the last try to send it.
pub type FieldErrors = RwSignal<Vec<FieldProblem>>;

/// One of several answers.
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// Its name.
    pub label: &'static str,
    /// What follows from it; may change while the form is open.
    pub hint: Signal<String>,
}

/// A field of one line. Its `id` is the field's name on the wire.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    errors: FieldErrors,
) -> AnyView {
    let input = view! {
        <input
            class="lk-input"
            id=id
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=described_by(id)
            aria-invalid=move || has_error(errors, id).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    labelled(id, label, hint, errors, input.into_any())
}

/// A field of several lines.
pub fn text_area(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    errors: FieldErrors,
) -> AnyView {
    let input = view! {
        <textarea
            class="lk-input lk-input--tall"
            id=id
            rows="7"
            aria-describedby=described_by(id)
            aria-invalid=move || has_error(errors, id).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    };
    labelled(id, label, hint, errors, input.into_any())
}

/// A question with a few answers, of which one is chosen. The first answer's input has
/// the group's `id`, so that the error summary can lead to it.
pub fn radio_group<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: RwSignal<Option<T>>,
    errors: FieldErrors,
) -> AnyView {
    let option = move |(index, choice): (usize, Choice<T>)| {
        let input_id = if index == 0 { id.to_owned() } else { format!("{id}-{index}") };
        let hint_id = format!("{input_id}-hint");
        let hint = choice.hint;
        radio(
            id,
            input_id,
            hint_id,
            choice.label,
            hint,
            Signal::derive(move || value.get() == Some(choice.value)),
            Callback::new(move |()| value.set(Some(choice.value))),
        )
    };
    let options = choices.into_iter().enumerate().map(option).collect_view().into_any();
    view! {
        <fieldset class="lk-field lk-choices" aria-describedby=format!("{id}-error")>
            <legend class="lk-field__label">{legend}</legend>
            {error_line(id, errors)}
            {options}
        </fieldset>
    }
    .into_any()
}

fn radio(
    group: &'static str,
    id: String,
    hint_id: String,
    label: &'static str,
    hint: Signal<String>,
    chosen: Signal<bool>,
    choose: Callback<()>,
) -> AnyView {
    view! {
        <div class="lk-choice">
            <input
                class="lk-choice__input"
                type="radio"
                name=group
                id=id.clone()
                aria-describedby=hint_id.clone()
                prop:checked=move || chosen.get()
                on:change=move |_| choose.run(())
            />
            <label class="lk-choice__label" for=id>{label}</label>
            <p class="lk-choice__hint" id=hint_id>{move || hint.get()}</p>
        </div>
    }
    .into_any()
}

/// The list of what is wrong, on top of the form. Empty while nothing is.
pub fn error_summary(errors: FieldErrors) -> AnyView {
    let texts = use_texts();
    let item = move |problem: FieldProblem| {
        let text = field_error_text(texts, &problem);
        let field = problem.field;
        let href = format!("#{field}");
        // A fragment link alone would leave the focus where it is.
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            focus(&field);
        };
        view! { <li><a href=href on:click=go>{text}</a></li> }
    };
    let summary = move || {
        let problems = errors.get();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="lk-notice lk-notice--error" id=SUMMARY tabindex="-1" role="alert">
                    {icon("alert")}
                    <div class="lk-notice__text">
                        <h2 class="lk-notice__title">{texts.errors.invalid_title}</h2>
                        <ul>{problems.into_iter().map(item).collect_view()}</ul>
                    </div>
                </div>
            }
        })
    };
    // Every failed try moves the focus here, also when the same problems remain.
    Effect::new(move |_| {
        if !errors.read().is_empty() {
            request_animation_frame(|| focus(SUMMARY));
        }
    });
    summary.into_any()
}

/// The id of the error summary.
const SUMMARY: &str = "error-summary";

fn labelled(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    errors: FieldErrors,
    input: AnyView,
) -> AnyView {
    view! {
        <div class="lk-field">
            <label class="lk-field__label" for=id>{label}</label>
            <p class="lk-field__hint" id=format!("{id}-hint")>{hint}</p>
            {error_line(id, errors)}
            {input}
        </div>
    }
    .into_any()
}

fn error_line(id: &'static str, errors: FieldErrors) -> AnyView {
    let texts = use_texts();
    let line = move || {
        let problems = errors.read();
        problems.iter().find(|problem| problem.field == id).map(|problem| {
            view! {
                <span class="lk-visually-hidden">{texts.errors.prefix}</span>
                {icon("alert")}
                <span>{field_error_text(texts, problem)}</span>
            }
        })
    };
    view! { <p class="lk-field__error" id=format!("{id}-error")>{line}</p> }.into_any()
}

fn has_error(errors: FieldErrors, id: &str) -> bool {
    errors.read().iter().any(|problem| problem.field == id)
}

fn described_by(id: &str) -> String {
    format!("{id}-hint {id}-error")
}
