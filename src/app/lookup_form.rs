//! The form that opens an application or a complaint by its number and access code.

use super::request::{Request, request_view, show_as_under_way};
use crate::api::{ApiError, Done};
use crate::ui::{FieldErrors, error_summary, text_field};
use leptos::prelude::AnyView;
use loket_domain::problem::FieldProblem;
use loket_ui::{Child, Element, ErasedSignal, el, focus_soon, form};

/// What was typed into the form and what came back. In memory only: it ends with the tab.
pub struct LookupForm<T> {
    /// The number, as typed.
    pub number: ErasedSignal<String>,
    /// The access code, as typed.
    pub access_code: ErasedSignal<String>,
    problems: FieldErrors,
    result: ErasedSignal<Request<T>>,
}

/// A field of the form.
pub struct LookupField {
    /// Its name on the wire.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Where the citizen finds the value.
    pub hint: &'static str,
}

impl<T: Send + Sync + 'static> LookupForm<T> {
    /// Sends the look-up, unless something is wrong with it or one is under way.
    pub fn submit(self, problems: Vec<FieldProblem>, send: impl FnOnce(Done<T>)) {
        if matches!(
            *self.result.get_untracked(),
            Request::Loading | Request::LoadingSlowly
        ) {
            return;
        }
        if !problems.is_empty() {
            self.refuse(problems);
            return;
        }
        self.problems.set(problems);
        show_as_under_way(self.result);
        send(Box::new(move |response| self.settle(response)));
    }

    /// Clears what was typed and what is shown.
    pub fn clear(self) {
        self.number.set(String::new());
        self.access_code.set(String::new());
        self.refuse(Vec::new());
    }

    /// Reads the result, if there is one.
    pub fn with_result<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        match &*self.result.get_untracked() {
            Request::Loaded(value) => Some(read(value)),
            _ => None,
        }
    }

    /// Replaces the result without moving the focus, as when the page looked it up by
    /// itself.
    pub fn replace_result(self, value: T) {
        self.result.set(Request::Loaded(value));
    }

    /// Replaces the result by an error.
    pub fn fail(self, error: ApiError) {
        self.result.set(Request::Failed(error));
    }

    /// The form: the number, the access code, further fields and the button.
    pub fn view(
        self,
        number: LookupField,
        access_code: LookupField,
        further_fields: impl Child,
        submit_label: &'static str,
        submit: impl Fn() + 'static,
    ) -> Element {
        let field = |field: LookupField, value| {
            text_field(field.name, field.label, field.hint, value, self.problems)
        };
        let button = el("button")
            .class("lk-button")
            .attr("type", "submit")
            .child(submit_label);
        form(submit)
            .child(error_summary(self.problems))
            .child(field(number, self.number))
            .child(field(access_code, self.access_code))
            .child(further_fields)
            .child(button)
    }

    /// The result, below the form. It takes the focus when it arrives, and so comes into
    /// view.
    pub fn result_view(self, content: impl Fn(&T) -> AnyView + Send + 'static) -> Element {
        el("div")
            .class("lk-section")
            .attr("id", RESULT)
            .attr("tabindex", "-1")
            .attr("aria-live", "polite")
            .child(request_view(self.result, None, content))
    }

    fn settle(self, response: Result<T, ApiError>) {
        match response {
            Ok(value) => self.show(Request::Loaded(value)),
            Err(ApiError::Invalid(problems)) => self.refuse(problems),
            Err(error) => self.show(Request::Failed(error)),
        }
    }

    fn show(self, result: Request<T>) {
        self.result.set(result);
        focus_on_result();
    }

    fn refuse(self, problems: Vec<FieldProblem>) {
        self.result.set(Request::NotSent);
        self.problems.set(problems);
    }
}

/// Moves the focus to the result.
pub fn focus_on_result() {
    focus_soon(RESULT);
}

/// The id of the element around the result.
const RESULT: &str = "hasil";

impl<T: Send + Sync + 'static> Default for LookupForm<T> {
    fn default() -> Self {
        Self {
            number: ErasedSignal::default(),
            access_code: ErasedSignal::default(),
            problems: ErasedSignal::default(),
            result: ErasedSignal::default(),
        }
    }
}

// By hand, since a derived one would ask the same of `T`.
impl<T> Clone for LookupForm<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for LookupForm<T> {}
