//! `Cache-Control` and character encoding of the files of the built app.

use axum::http::{HeaderMap, HeaderValue, header};

/// For errors.
pub(super) const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// For files whose name changes with their content.
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For all others: a cache revalidates them at each use.
const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");

/// The `Cache-Control` of a file, by its name.
pub(super) fn for_file(file_name: &str) -> HeaderValue {
    if has_hash(file_name) {
        IMMUTABLE
    } else {
        NO_CACHE
    }
}

/// Adds `charset=utf-8` to the media type of texts.
pub(super) fn add_charset(headers: &mut HeaderMap) {
    let media_type = headers.get(header::CONTENT_TYPE);
    let Some(media_type) = media_type.and_then(|value| value.to_str().ok()) else {
        return;
    };
    if media_type.starts_with("text/")
        && !media_type.contains(';')
        && let Ok(value) = HeaderValue::from_str(&format!("{media_type}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, value);
    }
}

/// Whether the name ends with a hash as Trunk writes it: sixteen hexadecimal digits, but
/// without leading zeros, after a dash, before the extension; `_bg` follows them for wasm.
fn has_hash(file_name: &str) -> bool {
    let Some((name, _)) = file_name.split_once('.') else {
        return false;
    };
    let name = name.strip_suffix("_bg").unwrap_or(name);
    let Some((before, hash)) = name.rsplit_once('-') else {
        return false;
    };
    let is_hexadecimal = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    !before.is_empty() && (12..=16).contains(&hash.len()) && hash.bytes().all(is_hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_immutable() {
        let check = |name: &str, expected: bool| assert_eq!(has_hash(name), expected, "{name}");
        check("loket-0123456789abcdef.js", true);
        check("loket-0123456789abcdef_bg.wasm", true);
        check("app-two-0123456789abcdef.css", true);
        check("loket-0123456789abcdef_bg.wasm.br", true);
        check("index.html", false);
        check("", false);
        check("icon.svg", false);
        check("loket-7730278c57aade0.js", true);
        check("loket-0123456789abcdef0.js", false);
        check("loket-01234567.js", false);
        check("loket-0123456789abcdeg.js", false);
        check("loket-0123456789ABCDEF.js", false);
        check("0123456789abcdef.js", false);
        check("permits-0123456789abcdef", false);
    }
}
