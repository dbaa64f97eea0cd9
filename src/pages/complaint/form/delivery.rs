//! What follows when a complaint has arrived.

use super::complaint_form::{ComplaintForm, Recovery, Submission};
use super::pending::PENDING_DRAFT;
use super::receipt::IssuedReceipt;
use crate::app::HEADING;
use loket_domain::complaints::{ComplaintLookup, ComplaintReceipt};
use loket_ui::focus_soon;

/// Shows the receipt of what was sent under a key, with a message that was not sent, and
/// sends the files after it.
pub(super) fn deliver(
    form: ComplaintForm,
    key: &str,
    receipt: ComplaintReceipt,
    unsent_message: Option<String>,
) {
    PENDING_DRAFT.clear();
    // Another draft may be open here by now, and may have failed to be sent.
    let is_open_draft = *form.draft.key.get_untracked() == key;
    if is_open_draft || form.submission.get_untracked().is_under_way() {
        form.submission.set(Submission::Idle);
    }
    if is_open_draft {
        form.recovery.set(Recovery::Settled);
        form.clear();
    }
    form.evidence.send(ComplaintLookup {
        ticket: receipt.ticket.clone(),
        access_code: receipt.access_code.clone(),
    });
    form.receipt.issue(IssuedReceipt {
        receipt,
        unsent_message,
    });
    // Another page, although its address is the same: without this the receipt would be
    // out of sight above the place of the button.
    focus_soon(HEADING);
}
