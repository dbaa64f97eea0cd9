//! Entity tags of conditional requests (RFC 9110, 8.8.3).

use axum::http::{HeaderMap, HeaderValue, header};
use sha2::{Digest as _, Sha256};

/// A strong tag: it changes exactly when the content does.
pub fn strong(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hash: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{hash}\"")
}

/// Whether the client already has the representation of this tag: its `If-None-Match` names
/// the tag, or is `*`.
pub fn not_modified(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|value| matches(value, etag))
}

/// Compares weakly, as RFC 9110 (13.1.2) wants it: a tag that was weakened on its way comes
/// back as `W/"…"`.
fn matches(if_none_match: &HeaderValue, etag: &str) -> bool {
    if_none_match
        .to_str()
        .unwrap_or_default()
        .split(',')
        .any(|tag| {
            let tag = tag.trim();
            tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag
        })
}
