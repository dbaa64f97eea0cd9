//! What is kept on the phone: the draft, only where the citizen asked for it, and while a
//! complaint is on its way the key under which it is sent, which says nothing. What is being
//! sent is kept for the tab, so that a reload in the middle loses nothing; a report of
//! corruption is not.

use crate::api::{read_kept, to_keep};
use crate::app::storage;
use loket_domain::complaints::{ComplaintKind, Identity};
use serde::{Deserialize, Serialize};

const DRAFT: &str = "loket.draft";
const SENDING: &str = "loket.sending";
/// In the storage of the tab.
const BEING_SENT: &str = "loket.being-sent";

/// A draft. Files are not in it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct KeptDraft {
    pub key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ComplaintKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
    pub message: String,
    pub happened_when: String,
    pub happened_where: String,
    pub permit_id: String,
    pub application_reference: String,
    pub name: String,
    pub contact: String,
    pub may_be_published: bool,
}

/// The draft that is kept; nothing when it is of another version of the app.
pub(super) fn draft() -> Option<KeptDraft> {
    let draft: KeptDraft = read_kept(&storage::kept(DRAFT)?)?;
    (!draft.key.is_empty()).then_some(draft)
}

/// Keeps a draft in the place of another.
pub(super) fn keep_draft(draft: &KeptDraft) {
    if let Some(text) = to_keep(draft) {
        storage::keep(DRAFT, &text);
    }
}

/// Keeps no draft any more.
pub(super) fn forget_draft() {
    storage::forget(DRAFT);
}

/// The key of a complaint whose receipt is not kept yet.
pub(super) fn sending() -> Option<String> {
    storage::kept(SENDING)
}

/// Remembers that a complaint is on its way.
pub(super) fn keep_sending(key: &str) {
    storage::keep(SENDING, key);
}

/// No complaint is on its way any more.
pub(super) fn forget_sending() {
    storage::forget(SENDING);
    forget_being_sent();
}

/// Keeps what is being sent, for this tab alone and until it has arrived.
pub(super) fn keep_being_sent(draft: &KeptDraft) {
    if let Some(text) = to_keep(draft) {
        storage::keep_in_tab(BEING_SENT, &text);
    }
}

/// What was being sent from this tab when its page went.
pub(super) fn being_sent() -> Option<KeptDraft> {
    read_kept(&storage::kept_in_tab(BEING_SENT)?)
}

/// It has arrived.
pub(super) fn forget_being_sent() {
    storage::forget_in_tab(BEING_SENT);
}
