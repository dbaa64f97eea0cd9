//! Sending the draft, over whatever connection there is.

use super::complaint_form::{ComplaintForm, Submission};
use super::delivery::deliver;
use super::pending::{PENDING_DRAFT, PENDING_KEY, clear_pending};
use crate::api::{self, ApiError};
use leptos::prelude::untrack;
use loket_domain::complaints::ComplaintReceipt;

/// Sends the complaint, unless something is wrong with it or it is being sent.
pub(super) fn submit(form: ComplaintForm) {
    if form.submission.get_untracked().is_under_way() {
        return;
    }
    form.submission.set(Submission::Idle);
    let complaint = match form.draft.to_complaint().validate() {
        Ok(complaint) => complaint,
        Err(problems) => return form.wizard.refuse(form.draft, problems),
    };
    form.draft.problems.set(Vec::new());
    form.submission.set(Submission::Sending);
    let key = form.draft.key.get_untracked().to_string();
    // Before it leaves: whatever happens to this tab now, the receipt can be found.
    PENDING_KEY.save(&key);
    if form.draft.is_corruption_report() {
        // What was sent before as something else is no longer pending.
        PENDING_DRAFT.clear();
    } else {
        PENDING_DRAFT.save(&untrack(|| form.draft.to_saved()));
    }
    let sent_key = key.clone();
    api::send_complaint(
        complaint,
        key,
        Box::new(move || form.submission.set(Submission::SolvingProofOfWork)),
        Box::new(move |response| settle(form, sent_key, response)),
    );
}

fn settle(form: ComplaintForm, key: String, response: Result<ComplaintReceipt, ApiError>) {
    match response {
        Ok(receipt) => deliver(form, &key, receipt, None),
        Err(ApiError::KeyReused) => find_earlier_receipt(form, key),
        Err(ApiError::Invalid(problems)) => {
            clear_pending();
            form.submission.set(Submission::Idle);
            form.wizard.refuse(form.draft, problems);
        }
        Err(error) => form.submission.set(Submission::Failed(error)),
    }
}

/// An earlier try has arrived, with what was typed then: its receipt is shown, with what
/// was typed since.
fn find_earlier_receipt(form: ComplaintForm, key: String) {
    let typed = form.draft.message.get_untracked().to_string();
    let sent_key = key.clone();
    let found = move |response| match response {
        Ok(receipt) => deliver(form, &key, receipt, Some(typed)),
        Err(error) => form.submission.set(Submission::Failed(error)),
    };
    api::receipt(&sent_key, Box::new(found));
}
