//! The limits of the request bodies, from the rules that the server enforces.

use loket_domain::complaints::{MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE};
use serde_json::{Map, Value, json};

/// Separators may be put in or left out and case does not matter; `I`, `L` and `O` are
/// read as digits, so that of all letters only `U` is in no code.
const CODE: &str = r"^[ \t\r\n./-]*([0-9A-TV-Za-tv-z][ \t\r\n./-]*){18}$";
const TICKET: &str = r"^[ \t\r\n./-]*([Aa][ \t\r\n./-]*[Dd][ \t\r\n./-]*[Uu][ \t\r\n./-]*)?([0-9A-TV-Za-tv-z][ \t\r\n./-]*){8}$";
const REFERENCE: &str = r"^[ \t\r\n./-]*([0-9A-Za-z][ \t\r\n./-]*){4,40}$";
const OPTIONAL_REFERENCE: &str = r"^\s*$|^\s*([0-9A-Za-z][ \t\r\n./-]*){4,40}\s*$";

/// What a complaint cannot do without.
const REQUIRED: [&str; 3] = ["kind", "identity", "message"];

/// Adds the limits to the schemas of the bodies.
pub(super) fn complete(document: &mut Value) {
    for (schema, field, limits) in [
        (
            "ApplicationLookup",
            "reference",
            json!({"pattern": REFERENCE}),
        ),
        ("ApplicationLookup", "access_code", json!({"pattern": CODE})),
        ("ComplaintLookup", "ticket", json!({"pattern": TICKET})),
        ("ComplaintLookup", "access_code", json!({"pattern": CODE})),
        (
            "ComplaintDraft",
            "message",
            json!({"minLength": MIN_MESSAGE, "maxLength": MAX_MESSAGE}),
        ),
        ("ComplaintDraft", "name", json!({"maxLength": MAX_NAME})),
        (
            "ComplaintDraft",
            "contact",
            json!({"maxLength": MAX_CONTACT}),
        ),
        (
            "ComplaintDraft",
            "permit_id",
            json!({"maxLength": MAX_NAME}),
        ),
        (
            "ComplaintDraft",
            "application_reference",
            json!({"pattern": OPTIONAL_REFERENCE, "maxLength": MAX_REFERENCE}),
        ),
    ] {
        if let (Some(property), Value::Object(limits)) = (property(document, schema, field), limits)
        {
            property.extend(limits);
        }
    }
    require(document, "ComplaintDraft");
}

/// The type of a draft has room for what is not filled in yet; what is sent does not.
fn require(document: &mut Value, schema: &str) {
    for field in REQUIRED {
        let Some(property) = property(document, schema, field) else {
            continue;
        };
        property.remove("default");
        let filled_in = property
            .remove("oneOf")
            .and_then(|choices| choices.get(0)?.as_object().cloned());
        property.extend(filled_in.unwrap_or_default());
    }
    if let Some(schema) = object(document, &format!("/components/schemas/{schema}")) {
        schema.insert("required".to_owned(), json!(REQUIRED));
    }
}

fn property<'document>(
    document: &'document mut Value,
    schema: &str,
    field: &str,
) -> Option<&'document mut Map<String, Value>> {
    object(
        document,
        &format!("/components/schemas/{schema}/properties/{field}"),
    )
}

fn object<'document>(
    document: &'document mut Value,
    pointer: &str,
) -> Option<&'document mut Map<String, Value>> {
    document.pointer_mut(pointer)?.as_object_mut()
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
