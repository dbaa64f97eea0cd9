//! The survey of the service: nine questions (PermenPANRB 14/2017), opened by the receipt
//! of an application that has ended or of a complaint that was closed. Asked for once, and
//! nobody has to answer.

mod view;

use crate::api::{self, ApiError};
use crate::ui::FieldErrors;
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_domain::survey::SURVEY_ELEMENTS;
use loket_ui::{ErasedSignal, focus_soon};
use std::sync::Arc;

/// What is answered, in memory only.
#[derive(Clone, Copy, Default)]
pub(super) struct Survey {
    marks: [ErasedSignal<Option<u8>>; SURVEY_ELEMENTS],
    problems: FieldErrors,
    stage: ErasedSignal<Stage>,
    is_sending: ErasedSignal<bool>,
    failure: ErasedSignal<Option<ApiError>>,
    /// The key of what is being sent, which stays for another try.
    key: ErasedSignal<Option<String>>,
}

/// Sends complete marks under a key. Behind a pointer, so that the survey is in the app
/// once.
pub(super) type SendMarks = Arc<dyn Fn(Vec<u8>, &str) + Send + Sync>;

/// How far the citizen has come with it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
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
const NAMES: [&str; SURVEY_ELEMENTS] = [
    "marks-1", "marks-2", "marks-3", "marks-4", "marks-5", "marks-6", "marks-7", "marks-8",
    "marks-9",
];

/// The id of the place of the survey.
const PLACE: &str = "survei";

impl Survey {
    /// Takes the answer of the server to marks that were sent, and gives what it shows.
    pub fn settle<T>(self, answer: Result<T, ApiError>) -> Option<T> {
        self.is_sending.set(false);
        match answer {
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

    /// Wipes it from the screen and the memory.
    pub fn forget(self) {
        self.wipe();
        self.stage.set(Stage::Offered);
    }

    /// Sends the marks, unless one is missing or they are under way.
    fn send(self, send: &dyn Fn(Vec<u8>, &str)) {
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
