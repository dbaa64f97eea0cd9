//! The application that is saved on this device, where the citizen asked for it.

use crate::api::ApplicationVersion;
use crate::platform::json::from_json;
use crate::platform::storage::{Slot, Stored};
use loket_domain::applications::ApplicationLookup;
use loket_domain::time::Timestamp;

/// The saved application.
pub(super) const SAVED_APPLICATION: Slot<'_, SavedApplication> =
    Slot::on_device("loket.application");

/// An application as the server sent it, with what opens it.
pub(super) struct SavedApplication {
    /// What opens it.
    pub lookup: ApplicationLookup,
    /// When the server last confirmed it.
    pub seen_at: Timestamp,
    etag: Option<String>,
    response: String,
}

impl SavedApplication {
    /// What is to be saved of a version of an application.
    pub fn new(
        lookup: &ApplicationLookup,
        seen_at: Timestamp,
        version: &ApplicationVersion,
    ) -> Self {
        Self {
            lookup: lookup.clone(),
            seen_at,
            etag: version.etag.clone(),
            response: version.text.clone(),
        }
    }

    /// The version that was saved; `None` when another version of the app saved it.
    pub fn version(self) -> Option<ApplicationVersion> {
        Some(ApplicationVersion {
            application: from_json(&self.response)?,
            text: self.response,
            etag: self.etag,
        })
    }
}

/// Saved as lines: reference, code, time and tag, then the response as it came.
impl Stored for SavedApplication {
    fn to_text(&self) -> Option<String> {
        let lines = [
            &self.lookup.reference[..],
            &self.lookup.access_code,
            &self.seen_at.to_string(),
            self.etag.as_deref().unwrap_or_default(),
            &self.response,
        ];
        Some(lines.join("\n"))
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(5, '\n');
        Some(Self {
            lookup: ApplicationLookup {
                reference: lines.next()?.to_owned(),
                access_code: lines.next()?.to_owned(),
            },
            seen_at: lines.next()?.parse().ok()?,
            etag: lines
                .next()
                .map(str::to_owned)
                .filter(|etag| !etag.is_empty()),
            response: lines.next()?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn what_another_version_of_the_app_saved_is_no_application() {
        for text in [
            "",
            "PLU-1\ncode",
            "PLU-1\ncode\n2026-11-25T08:00:00Z\n\"1\"\n{}",
            "PLU-1\ncode\n2026-11-25T08:00:00Z\n\"1\"\n[1, 2]",
        ] {
            let version = SavedApplication::from_text(text).and_then(SavedApplication::version);
            assert!(version.is_none(), "{text:?}");
        }
    }

    #[test]
    fn what_is_saved_is_read_as_it_was() {
        let lines = "PLU-1\ncode\n2026-11-25T08:00:00Z\n\n{\"a\":\n1}";
        let saved = SavedApplication::from_text(lines);
        assert_eq!(
            saved.and_then(|saved| saved.to_text()).as_deref(),
            Some(lines)
        );
    }
}
