//! A draft as it is saved. Files are not in it.

use crate::platform::json::{from_json, to_json};
use crate::platform::storage::{Slot, Stored};
use loket_domain::complaints::{ComplaintKind, Identity};
use serde::{Deserialize, Serialize};

/// The draft on the device, only where the citizen asked for it.
pub(super) const SAVED_DRAFT: Slot<'_, SavedDraft> = Slot::on_device("loket.draft");

/// A draft.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SavedDraft {
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

impl Stored for SavedDraft {
    fn to_text(&self) -> Option<String> {
        to_json(self)
    }

    fn from_text(text: &str) -> Option<Self> {
        from_json(text).filter(|draft: &Self| !draft.key.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn what_another_version_of_the_app_saved_is_no_draft() {
        for text in [
            "",
            "null",
            "[]",
            "{}",
            "{\"key\":1}",
            "{\"key\":\"a\",\"kind\":7}",
        ] {
            assert!(SavedDraft::from_text(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn a_draft_is_read_as_it_was_saved() {
        let draft = SavedDraft {
            key: "0f".into(),
            kind: Some(ComplaintKind::Service),
            message: "Kata \"petugas\":\ntunggu.".into(),
            may_be_published: true,
            ..SavedDraft::default()
        };
        let read = draft
            .to_text()
            .and_then(|text| SavedDraft::from_text(&text));
        let read = read.map(|read| (read.key, read.kind, read.message, read.may_be_published));
        let expected = (draft.key, draft.kind, draft.message, draft.may_be_published);
        assert_eq!(read, Some(expected));
    }
}
