//! Rules that hold in every file.

use crate::content::validation_errors::FileErrors;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;

/// No text is empty or blank, and every `url` can be opened safely. What is not known is
/// left out of the file, not left empty. `at` is where the content stands in its file.
pub(in crate::content) fn check_texts(
    content: &impl Serialize,
    at: &str,
    errors: &mut FileErrors<'_>,
) {
    match serde_json::to_value(content) {
        Ok(value) => walk(&value, at, errors),
        Err(error) => errors.add(at, format!("cannot be written as JSON: {error}")),
    }
}

/// Ids are unique and can stand in an address.
pub(in crate::content) fn check_ids<'id>(
    ids: impl Iterator<Item = &'id str>,
    list: &str,
    errors: &mut FileErrors<'_>,
) {
    let mut seen = HashSet::new();
    for (index, id) in ids.enumerate() {
        let field = format!("{list}[{index}].id");
        errors.require(seen.insert(id), &field, &format!("{id:?} is used twice"));
        check_id(id, &field, errors);
    }
}

/// An id can stand in an address.
pub(super) fn check_id(id: &str, field: &str, errors: &mut FileErrors<'_>) {
    let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    errors.require(
        !id.is_empty() && id.len() <= 60 && id.bytes().all(allowed),
        field,
        "an id has at most 60 lower-case letters a-z, digits and dashes",
    );
}

/// Whether a text is an address that is safe to open.
pub(super) fn is_safe_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://");
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn walk(value: &Value, path: &str, errors: &mut FileErrors<'_>) {
    match value {
        Value::String(text) => {
            let is_url = path == "url" || path.ends_with(".url");
            if text.trim().is_empty() {
                errors.add(path, "is empty; write the text or leave the field out");
            } else if is_url && !is_safe_url(text) {
                errors.add(path, "an address starts with https:// and has no spaces");
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{index}]"), errors);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                walk(field, &format!("{path}{dot}{name}"), errors);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
