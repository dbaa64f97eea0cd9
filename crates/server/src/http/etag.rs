//! Entity tags: telling whoever asks again that nothing has changed.

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

/// Whether a request says that it knows the content of this tag already.
pub fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|value| matches(value, etag))
}

/// Whether one of the tags of an `If-None-Match` is the tag, compared weakly as RFC
/// 9110 wants it: what was compressed on its way came back as `W/"…"`.
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
