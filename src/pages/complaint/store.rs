//! The complaint that is being written. In memory only: it ends with the tab, and
//! survives leaving the page and switching the language until then.

use crate::api::{self, ApiError};
use crate::app::{HEADING, focus_soon};
use crate::state::State;
use crate::ui::FieldErrors;
use loket_domain::complaints::{
    ComplaintDraft, ComplaintKind, ComplaintReceipt, Identity, NewComplaint,
};

/// The form, kept above the pages.
#[derive(Clone, Copy, Default)]
pub struct ComplaintForm {
    pub(super) kind: State<Option<ComplaintKind>>,
    pub(super) identity: State<Option<Identity>>,
    pub(super) message: State<String>,
    pub(super) name: State<String>,
    pub(super) contact: State<String>,
    pub(super) permit_id: State<String>,
    pub(super) application_reference: State<String>,
    pub(super) problems: FieldErrors,
    pub(super) sending: State<bool>,
    pub(super) failure: State<Option<ApiError>>,
    pub(super) receipt: State<Option<ComplaintReceipt>>,
    attempt: State<Option<Attempt>>,
}

/// What was sent last and under which key. Sending the same once more uses the same
/// key, so that a lost answer does not make a second complaint.
struct Attempt {
    complaint: NewComplaint,
    key: String,
}

impl ComplaintForm {
    /// Sends the complaint, unless something is wrong with it or it is being sent.
    pub(super) fn submit(self) {
        if *self.sending.get_untracked() {
            return;
        }
        self.failure.set(None);
        match self.draft().validate() {
            Ok(complaint) => self.send(complaint),
            Err(problems) => self.problems.set(problems),
        }
    }

    /// Fills in which application the complaint is about. Not by the address of the
    /// form: addresses end up in histories and logs.
    pub fn about_application(self, reference: &str, permit_id: &str) {
        self.application_reference.set(reference.to_owned());
        self.permit_id.set(permit_id.to_owned());
    }

    /// Empties the form and takes the receipt from the screen.
    pub(super) fn clear(self) {
        self.kind.set(None);
        self.identity.set(None);
        for text in [
            self.message,
            self.name,
            self.contact,
            self.permit_id,
            self.application_reference,
        ] {
            text.set(String::new());
        }
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.receipt.set(None);
        self.attempt.set(None);
    }

    fn draft(self) -> ComplaintDraft {
        // Name and contact are not asked for when anonymous: what was typed before
        // that choice stays in the form but does not leave the phone.
        let anonymous = *self.identity.get_untracked() == Some(Identity::Anonymous);
        let personal = |text: State<String>| {
            if anonymous {
                String::new()
            } else {
                text.get_untracked().to_string()
            }
        };
        ComplaintDraft {
            kind: *self.kind.get_untracked(),
            identity: *self.identity.get_untracked(),
            message: self.message.get_untracked().to_string(),
            name: personal(self.name),
            contact: personal(self.contact),
            permit_id: self.permit_id.get_untracked().to_string(),
            application_reference: self.application_reference.get_untracked().to_string(),
        }
    }

    fn send(self, complaint: NewComplaint) {
        self.problems.set(Vec::new());
        self.sending.set(true);
        let key = self.key_for(&complaint);
        api::send_complaint(
            &complaint,
            &key,
            Box::new(move |answer| self.settle(answer)),
        );
    }

    fn settle(self, answer: Result<ComplaintReceipt, ApiError>) {
        match answer {
            Ok(receipt) => {
                self.clear();
                self.receipt.set(Some(receipt));
                // Another page, although its address is the same: without this the
                // receipt would be out of sight above the place of the button.
                focus_soon(HEADING);
            }
            Err(ApiError::Invalid(problems)) => self.problems.set(problems),
            Err(error) => self.failure.set(Some(error)),
        }
        self.sending.set(false);
    }

    fn key_for(self, complaint: &NewComplaint) -> String {
        let last = self.attempt.get_untracked();
        let last = (*last)
            .as_ref()
            .filter(|attempt| attempt.complaint == *complaint);
        let key = last.map_or_else(api::new_idempotency_key, |attempt| attempt.key.clone());
        self.attempt.set(Some(Attempt {
            complaint: complaint.clone(),
            key: key.clone(),
        }));
        key
    }
}
