//! The complaint that is tracked: what opened it, and what the citizen does with it.

use crate::api::{self, ApiError};
use crate::app::{LookupForm, use_for_tab};
use crate::pages::complaint::evidence::EvidenceUpload;
use crate::pages::survey::Survey;
use crate::ui::FieldErrors;
use loket_domain::complaints::{
    ComplaintAction, ComplaintLookup, ComplaintReceipt, ComplaintStatus,
};
use loket_ui::ErasedSignal;
use std::cell::Cell;

/// The complaint that is tracked. In memory only: it ends with the tab.
#[derive(Clone, Copy, Default)]
pub struct ComplaintTracker {
    pub(super) form: LookupForm<ComplaintStatus>,
    /// What opened the complaint that is shown.
    pub(super) lookup: ErasedSignal<ComplaintLookup>,
    pub(super) message: ErasedSignal<String>,
    pub(super) problems: FieldErrors,
    pub(super) is_acting: ErasedSignal<bool>,
    pub(super) failure: ErasedSignal<Option<ApiError>>,
    /// The last response that was sent, until it has arrived.
    attempt: ErasedSignal<Option<Attempt>>,
    pub(super) survey: Survey,
    pub(super) evidence: EvidenceUpload,
}

/// A response and the idempotency key under which it is sent.
struct Attempt {
    action: ComplaintAction,
    key: String,
}

thread_local! {
    static TRACKER: Cell<Option<ComplaintTracker>> = const { Cell::new(None) };
}

/// The tracker of this tab.
pub fn use_complaint_tracker() -> ComplaintTracker {
    use_for_tab(&TRACKER, ComplaintTracker::default)
}

impl ComplaintTracker {
    /// Fills in a receipt, and a text that is still to be sent.
    pub fn begin(self, receipt: &ComplaintReceipt, unsent: Option<&str>) {
        self.clear();
        self.form.number.set(receipt.ticket.clone());
        self.form.access_code.set(receipt.access_code.clone());
        self.message.set(unsent.unwrap_or_default().to_owned());
    }

    pub(super) fn look_up(self) {
        let lookup = ComplaintLookup {
            ticket: self.form.number.get_untracked().to_string(),
            access_code: self.form.access_code.get_untracked().to_string(),
        };
        let is_another = lookup.ticket != self.lookup.get_untracked().ticket;
        if is_another && !self.lookup.get_untracked().ticket.is_empty() {
            self.clear_activity();
        }
        self.lookup.set(lookup.clone());
        let problems = lookup.validate().err().unwrap_or_default();
        self.form
            .submit(problems, move |done| api::complaint(&lookup, done));
    }

    /// Looks up again what is shown.
    pub(super) fn refresh(self) {
        let show = move |response| {
            if let Ok(status) = response {
                self.form.replace_result(status);
            }
        };
        api::complaint(&self.lookup.get_untracked(), Box::new(show));
    }

    /// Clears everything from the screen and the memory.
    pub(super) fn clear(self) {
        self.form.clear();
        self.lookup.set(ComplaintLookup::default());
        self.clear_activity();
    }

    fn clear_activity(self) {
        self.message.set(String::new());
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.attempt.set(None);
        self.survey.clear();
        self.evidence.clear();
    }

    /// The idempotency key for an action: the same as long as it has not arrived.
    pub(super) fn key_for(self, action: ComplaintAction) -> String {
        let last = self.attempt.get_untracked();
        let last = (*last).as_ref().filter(|attempt| attempt.action == action);
        let key = last.map_or_else(api::new_idempotency_key, |attempt| attempt.key.clone());
        self.attempt.set(Some(Attempt {
            action,
            key: key.clone(),
        }));
        key
    }

    /// The last response has arrived, or cannot arrive any more.
    pub(super) fn end_attempt(self) {
        self.attempt.set(None);
    }
}
