//! The state of the survey in this tab.

use crate::api::{self, ApiError};
use crate::ui::FieldErrors;
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_domain::survey::SURVEY_ELEMENTS;
use loket_ui::{ErasedSignal, focus_soon};
use std::sync::Arc;

/// What is answered, in memory only.
#[derive(Clone, Copy, Default)]
pub struct Survey {
    pub(super) marks: [ErasedSignal<Option<u8>>; SURVEY_ELEMENTS],
    pub(super) problems: FieldErrors,
    pub(super) stage: ErasedSignal<Stage>,
    pub(super) is_sending: ErasedSignal<bool>,
    pub(super) failure: ErasedSignal<Option<ApiError>>,
    /// The key of what is being sent, which stays for another try.
    pub(super) key: ErasedSignal<Option<String>>,
}

/// Sends complete marks under a key. Behind a pointer, so that the survey is in the app
/// once.
pub type SendMarks = Arc<dyn Fn(Vec<u8>, &str) + Send + Sync>;

/// How far the citizen has come with it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nobody knows yet whether they want to answer.
    #[default]
    Offered,
    /// The questions are shown.
    Wanted,
    /// Not now.
    Skipped,
    /// The answer has arrived.
    Answered,
    /// The receipt has answered before.
    Refused,
}

/// The names of the questions on the page; the server has one field for all.
pub(super) const NAMES: [&str; SURVEY_ELEMENTS] = [
    "marks-1", "marks-2", "marks-3", "marks-4", "marks-5", "marks-6", "marks-7", "marks-8",
    "marks-9",
];

/// The id of the place of the survey.
pub(super) const PLACE: &str = "survei";

impl Survey {
    /// Takes the response to marks that were sent, and returns its content.
    pub fn settle<T>(self, response: Result<T, ApiError>) -> Option<T> {
        self.is_sending.set(false);
        match response {
            Ok(shown) => {
                self.end(Stage::Answered);
                Some(shown)
            }
            Err(ApiError::NotPossible | ApiError::KeyReused) => {
                self.end(Stage::Refused);
                None
            }
            Err(error) => {
                self.failure.set(Some(error));
                None
            }
        }
    }

    /// Whether the citizen is told that the survey is over for them.
    pub fn is_over(self) -> bool {
        matches!(
            *self.stage.get_untracked(),
            Stage::Answered | Stage::Refused
        )
    }

    /// Clears it from the screen and the memory.
    pub fn clear(self) {
        self.wipe();
        self.stage.set(Stage::Offered);
    }

    /// Sends the marks, unless one is missing or they are under way.
    pub(super) fn send(self, send: &dyn Fn(Vec<u8>, &str)) {
        if *self.is_sending.get_untracked() {
            return;
        }
        self.failure.set(None);
        let marks = self.marks.map(|mark| *mark.get_untracked());
        let missing: Vec<FieldProblem> = NAMES
            .into_iter()
            .zip(marks)
            .filter(|(_, mark)| mark.is_none())
            .map(|(name, _)| FieldProblem::new(name, FieldCode::Required))
            .collect();
        let is_complete = missing.is_empty();
        self.problems.set(missing);
        if !is_complete {
            return;
        }
        let known = (*self.key.get_untracked()).clone();
        let key = known.unwrap_or_else(api::new_idempotency_key);
        self.key.set(Some(key.clone()));
        self.is_sending.set(true);
        send(marks.into_iter().flatten().collect(), &key);
    }

    fn end(self, stage: Stage) {
        self.wipe();
        self.stage.set(stage);
        focus_soon(PLACE);
    }

    fn wipe(self) {
        for mark in self.marks {
            mark.set(None);
        }
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.key.set(None);
    }
}
