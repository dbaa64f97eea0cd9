//! The complaint whose receipt the citizen has not saved yet, so that it can be found again
//! whatever happens to the tab.

use super::saved_draft::SavedDraft;
use crate::platform::storage::Slot;

/// The idempotency key under which it is sent, which says nothing of it.
pub(super) const PENDING_KEY: Slot<'_, String> = Slot::on_device("loket.sending");

/// What is being sent, until it has arrived: a reload in the middle loses nothing. Never a
/// report of corruption.
pub(super) const PENDING_DRAFT: Slot<'_, SavedDraft> = Slot::in_tab("loket.being-sent");

/// No complaint is pending any more.
pub(super) fn clear_pending() {
    PENDING_KEY.clear();
    PENDING_DRAFT.clear();
}
