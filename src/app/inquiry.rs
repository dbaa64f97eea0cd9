//! Asking for what a number and its code open: an application, a complaint.

use super::Request;
use super::request::{request_view, show_as_under_way};
use crate::api::{ApiError, Done};
use crate::ui::FieldErrors;
use leptos::prelude::AnyView;
use loket_domain::problem::FieldProblem;
use loket_ui::{Element, ErasedSignal, el, focus_soon};

/// What was typed and what came back. In memory only: it ends with the tab.
pub struct Inquiry<T> {
    /// The number, as typed.
    pub number: ErasedSignal<String>,
    /// The code, as typed.
    pub access_code: ErasedSignal<String>,
    /// What is wrong with either, from the last try.
    pub problems: FieldErrors,
    answer: ErasedSignal<Request<T>>,
}

impl<T: Send + Sync + 'static> Inquiry<T> {
    /// Sends the question, unless something is wrong with it or it is under way.
    pub fn ask(self, problems: Vec<FieldProblem>, send: impl FnOnce(Done<T>)) {
        if matches!(
            *self.answer.get_untracked(),
            Request::Loading | Request::LoadingSlowly
        ) {
            return;
        }
        if !problems.is_empty() {
            self.refuse(problems);
            return;
        }
        self.problems.set(problems);
        show_as_under_way(self.answer);
        send(Box::new(move |answer| self.settle(answer)));
    }

    /// Wipes everything from the screen and the memory.
    pub fn forget(self) {
        self.number.set(String::new());
        self.access_code.set(String::new());
        self.refuse(Vec::new());
    }

    /// Looks at the answer, if there is one.
    pub fn with_answer<R>(self, look: impl FnOnce(&T) -> R) -> Option<R> {
        match &*self.answer.get_untracked() {
            Request::Loaded(value) => Some(look(value)),
            _ => None,
        }
    }

    /// Shows another answer without moving the focus, as when the page asked on its own.
    pub fn show_in_place(self, value: T) {
        self.answer.set(Request::Loaded(value));
    }

    /// Shows that what was open is open no more.
    pub fn close(self, error: ApiError) {
        self.answer.set(Request::Failed(error));
    }

    /// The place of the answer: below the form, so that it takes the focus and comes
    /// into view.
    pub fn answer_view(self, content: impl Fn(&T) -> AnyView + Send + 'static) -> Element {
        el("div")
            .class("lk-section")
            .attr("id", ANSWER)
            .attr("tabindex", "-1")
            .attr("aria-live", "polite")
            .child(request_view(self.answer, None, content))
    }

    fn settle(self, answer: Result<T, ApiError>) {
        match answer {
            Ok(value) => self.show(Request::Loaded(value)),
            Err(ApiError::Invalid(problems)) => self.refuse(problems),
            Err(error) => self.show(Request::Failed(error)),
        }
    }

    fn show(self, answer: Request<T>) {
        self.answer.set(answer);
        focus_soon(ANSWER);
    }

    fn refuse(self, problems: Vec<FieldProblem>) {
        self.answer.set(Request::NotSent);
        self.problems.set(problems);
    }
}

/// The id of the place of the answer.
const ANSWER: &str = "hasil";

impl<T: Send + Sync + 'static> Default for Inquiry<T> {
    fn default() -> Self {
        Self {
            number: ErasedSignal::default(),
            access_code: ErasedSignal::default(),
            problems: ErasedSignal::default(),
            answer: ErasedSignal::default(),
        }
    }
}

// By hand, since a derived one would ask the same of `T`.
impl<T> Clone for Inquiry<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Inquiry<T> {}
