//! What is remembered of an application on this device, where the citizen asked for it.

use crate::api::{ShownApplication, read_kept};
use crate::app::storage;
use loket_domain::applications::ApplicationLookup;
use loket_domain::time::Timestamp;

/// The key in local storage: reference, code, when it was seen and its tag, a line each,
/// then the answer of the server as it came.
const STORAGE_KEY: &str = "loket.application";

/// An application that was remembered.
pub(super) struct Kept {
    /// What opens it.
    pub lookup: ApplicationLookup,
    /// When it was last seen.
    pub seen_at: Timestamp,
    /// What was seen.
    pub shown: ShownApplication,
}

impl Kept {
    /// Remembers an application in the place of another.
    pub fn keep(lookup: &ApplicationLookup, seen_at: Timestamp, shown: &ShownApplication) {
        let etag = shown.etag.as_deref().unwrap_or_default();
        let lines = [
            &lookup.reference[..],
            &lookup.access_code,
            &seen_at.to_string(),
            etag,
            &shown.text,
        ];
        storage::keep(STORAGE_KEY, &lines.join("\n"));
    }
}

/// What is remembered; nothing when it is of an older version of the app.
pub(super) fn read() -> Option<Kept> {
    let text = storage::kept(STORAGE_KEY)?;
    let mut lines = text.splitn(5, '\n');
    let lookup = ApplicationLookup {
        reference: lines.next()?.to_owned(),
        access_code: lines.next()?.to_owned(),
    };
    let seen_at = lines.next()?.parse().ok()?;
    let etag = lines.next()?;
    let text = lines.next()?;
    Some(Kept {
        lookup,
        seen_at,
        shown: ShownApplication {
            application: read_kept(text)?,
            text: text.to_owned(),
            etag: (!etag.is_empty()).then(|| etag.to_owned()),
        },
    })
}

/// Remembers nothing any more.
pub(super) fn forget() {
    storage::forget(STORAGE_KEY);
}
