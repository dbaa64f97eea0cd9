//! Form fields whose errors are codes, said in the language of the app.

use super::problem_text::field_error_text;
use crate::locale::use_texts;
use leptos::prelude::AnyView;
use loket_domain::problem::FieldProblem;
use loket_ui::{Choice, Element, ErasedSignal, FieldError, FormErrors};

/// What is wrong with the form, from the last try to send it.
pub type FieldErrors = ErasedSignal<Vec<FieldProblem>>;

/// A field of one line. Its `id` is the field's name on the wire.
pub fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: ErasedSignal<String>,
    errors: FieldErrors,
) -> Element {
    loket_ui::text_field(id, label, hint, value, with_texts(errors))
}

/// A field of several lines. Its `id` is the field's name on the wire.
pub fn text_area(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: ErasedSignal<String>,
    errors: FieldErrors,
) -> Element {
    loket_ui::text_area(id, label, hint, value, with_texts(errors))
}

/// A question with a few answers, of which one is chosen. The `id` of the first answer
/// has to be the name of the field on the wire.
pub fn radio_group<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: ErasedSignal<Option<T>>,
    errors: FieldErrors,
) -> Element {
    radio_group_with(name, legend, choices, value, errors, move |chosen| {
        value.set(Some(chosen));
    })
}

/// A [`radio_group`] where more follows from a choice.
pub fn radio_group_with<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    value: ErasedSignal<Option<T>>,
    errors: FieldErrors,
    choose: impl Fn(T) + Copy + 'static,
) -> Element {
    loket_ui::radio_group(name, legend, choices, value, with_texts(errors), choose)
}

/// The list of all errors on top of a form.
pub fn error_summary(errors: FieldErrors) -> AnyView {
    loket_ui::error_summary(use_texts().errors.invalid_title, with_texts(errors))
}

/// The error message of a field, empty while it has none.
pub fn error_line(id: &'static str, errors: FieldErrors) -> Element {
    loket_ui::error_line(id, with_texts(errors))
}

/// The errors with their messages in the language that is shown.
#[inline(never)]
fn with_texts(errors: FieldErrors) -> FormErrors {
    let texts = use_texts();
    let source = move || {
        let problems = errors.get();
        let error = |problem: &FieldProblem| FieldError {
            field: problem.field.clone(),
            message: field_error_text(texts, problem),
        };
        problems.iter().map(error).collect()
    };
    FormErrors::new(texts.errors.prefix, source)
}
