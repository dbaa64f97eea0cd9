//! What was typed and what was found. In memory only: it ends with the tab.

use super::OUTCOME;
use crate::api::{self, ApiError};
use crate::app::focus_soon;
use crate::state::State;
use crate::ui::FieldErrors;
use loket_domain::applications::{Application, ApplicationLookup};

/// How far the lookup has come.
#[derive(Debug, Default, PartialEq)]
pub(super) enum Lookup {
    /// Nothing was asked yet.
    #[default]
    None,
    /// Under way.
    Running,
    /// The application.
    Found(Box<Application>),
    /// No answer.
    Failed(ApiError),
}

/// The lookup of an application, kept above the pages.
#[derive(Clone, Copy, Default)]
pub struct ApplicationStatusForm {
    pub(super) reference: State<String>,
    pub(super) access_code: State<String>,
    pub(super) problems: FieldErrors,
    pub(super) lookup: State<Lookup>,
}

impl ApplicationStatusForm {
    /// Looks the application up, unless something is wrong with what was typed.
    pub(super) fn submit(self) {
        if *self.lookup.get_untracked() == Lookup::Running {
            return;
        }
        let lookup = ApplicationLookup {
            reference: self.reference.get_untracked().to_string(),
            access_code: self.access_code.get_untracked().to_string(),
        };
        if let Err(problems) = lookup.validate() {
            self.lookup.set(Lookup::None);
            self.problems.set(problems);
            return;
        }
        self.problems.set(Vec::new());
        self.lookup.set(Lookup::Running);
        api::application(&lookup, Box::new(move |answer| self.settle(answer)));
    }

    fn settle(self, answer: Result<Application, ApiError>) {
        match answer {
            Ok(application) => self.show(Lookup::Found(Box::new(application))),
            Err(ApiError::Invalid(problems)) => {
                self.lookup.set(Lookup::None);
                self.problems.set(problems);
            }
            Err(error) => self.show(Lookup::Failed(error)),
        }
    }

    fn show(self, outcome: Lookup) {
        self.lookup.set(outcome);
        focus_soon(OUTCOME);
    }

    /// Wipes everything from the screen and the memory.
    pub(super) fn forget(self) {
        self.reference.set(String::new());
        self.access_code.set(String::new());
        self.problems.set(Vec::new());
        self.lookup.set(Lookup::None);
    }
}
