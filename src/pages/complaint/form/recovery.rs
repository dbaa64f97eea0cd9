//! Finding out whether a complaint that was on its way when the page went has arrived.

use super::complaint_form::{ComplaintForm, Recovery};
use super::delivery::deliver;
use super::pending::{PENDING_DRAFT, PENDING_KEY, clear_pending};
use super::saved_draft::SAVED_DRAFT;
use crate::api::{self, ApiError};

/// Restores what is saved, once, and asks whether what was being sent has arrived.
pub(super) fn open(form: ComplaintForm) {
    let is_under_way = form.submission.get_untracked().is_under_way();
    if form.receipt.get_untracked().is_some() || is_under_way {
        return;
    }
    let pending = PENDING_KEY.load();
    if form.draft.key.get_untracked().is_empty() {
        restore(form, pending.clone());
    }
    if let Some(key) = pending {
        ask(form, key);
    }
}

fn restore(form: ComplaintForm, pending: Option<String>) {
    let pending_draft = || pending.as_ref().and_then(|_| PENDING_DRAFT.load());
    if let Some(draft) = SAVED_DRAFT.load() {
        form.draft.restore(draft);
        form.saving.turn_on();
    } else if let Some(draft) = pending_draft() {
        form.draft.restore(draft);
    } else {
        let key = pending.unwrap_or_else(api::new_idempotency_key);
        form.draft.key.set(key);
    }
}

/// Asks once more.
pub(super) fn retry(form: ComplaintForm) {
    if let Some(key) = PENDING_KEY.load() {
        ask(form, key);
    }
}

/// The citizen does not want to know any more. The next complaint is another one.
pub(super) fn give_up(form: ComplaintForm) {
    clear_pending();
    form.recovery.set(Recovery::Settled);
    form.draft.key.set(api::new_idempotency_key());
}

/// Asks whether what was sent under a key has arrived.
fn ask(form: ComplaintForm, key: String) {
    if *form.recovery.get_untracked() == Recovery::Asking {
        return;
    }
    form.recovery.set(Recovery::Asking);
    let sent_key = key.clone();
    let answered = move |response| {
        let recovery = match response {
            // It is being sent once more by now: that will tell.
            _ if form.submission.get_untracked().is_under_way() => Recovery::Settled,
            Ok(receipt) => {
                deliver(form, &key, receipt, None);
                Recovery::Settled
            }
            Err(ApiError::NoMatch) => Recovery::NotReceived,
            Err(error) => Recovery::Unknown(error),
        };
        form.recovery.set(recovery);
    };
    api::receipt(&sent_key, Box::new(answered));
}
