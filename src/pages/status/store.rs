//! What was typed and what was found. In memory only: it ends with the tab.

use crate::api::{self, ApiError};
use crate::ui::FieldErrors;
use leptos::prelude::*;
use loket_domain::applications::{Application, ApplicationLookup};

/// How far the lookup has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lookup {
    /// Nothing was asked yet.
    None,
    /// Under way.
    Running,
    /// The application.
    Found(Box<Application>),
    /// No answer.
    Failed(ApiError),
}

/// The lookup of an application, kept above the pages.
#[derive(Clone, Copy)]
pub struct ApplicationStatusStore {
    pub(super) reference: RwSignal<String>,
    pub(super) access_code: RwSignal<String>,
    pub(super) problems: FieldErrors,
    pub(super) lookup: RwSignal<Lookup>,
}

impl ApplicationStatusStore {
    /// Makes an empty lookup known to the components below.
    pub fn provide() {
        provide_context(Self {
            reference: RwSignal::default(),
            access_code: RwSignal::default(),
            problems: RwSignal::default(),
            lookup: RwSignal::new(Lookup::None),
        });
    }

    /// Looks the application up, unless something is wrong with what was typed.
    pub(super) fn submit(self) {
        if self.lookup.with_untracked(|lookup| *lookup == Lookup::Running) {
            return;
        }
        let lookup = ApplicationLookup {
            reference: self.reference.get_untracked(),
            access_code: self.access_code.get_untracked(),
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
            Ok(application) => self.lookup.set(Lookup::Found(Box::new(application))),
            Err(ApiError::Invalid(problems)) => {
                self.lookup.set(Lookup::None);
                self.problems.set(problems);
            }
            Err(error) => self.lookup.set(Lookup::Failed(error)),
        }
    }

    /// Wipes everything from the screen and the memory.
    pub(super) fn forget(self) {
        self.reference.set(String::new());
        self.access_code.set(String::new());
        self.problems.set(Vec::new());
        self.lookup.set(Lookup::None);
    }
}
