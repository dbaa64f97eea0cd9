//! What follows when a complaint has arrived.

use super::complaint_form::{ComplaintForm, Submission};
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
    form.submission.set(Submission::Idle);
    PENDING_DRAFT.clear();
    // Another draft may be open here by now.
    if *form.draft.key.get_untracked() == key {
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
