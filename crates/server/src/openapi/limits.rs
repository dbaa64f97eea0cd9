//! The limits of the request bodies, from the rules that the server enforces.

use loket_domain::complaints::{MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MIN_MESSAGE};
use serde_json::{Map, Value, json};

/// Separators may be put in or left out, and case does not matter; `O`, `I` and `L` are
/// read as digits.
const CODE_PATTERN: &str = r"^[\s./-]*([0-9A-Za-tv-z][\s./-]*){18}$";
const TICKET_PATTERN: &str =
    r"^[\s./-]*([Aa][\s./-]*[Dd][\s./-]*[Uu][\s./-]*)?([0-9A-Za-tv-z][\s./-]*){8}$";
const REFERENCE_PATTERN: &str = r"^[\s./-]*([0-9A-Za-z][\s./-]*){4,40}$";
const OPTIONAL_REFERENCE_PATTERN: &str = r"^\s*$|^[\s./-]*([0-9A-Za-z][\s./-]*){4,40}$";

/// Adds the limits to the schemas of the bodies.
pub(super) fn complete(document: &mut Value) {
    restrict(document, "ApplicationLookup", "reference", &json!({"pattern": REFERENCE_PATTERN}));
    restrict(document, "ApplicationLookup", "access_code", &json!({"pattern": CODE_PATTERN}));
    restrict(document, "ComplaintLookup", "ticket", &json!({"pattern": TICKET_PATTERN}));
    restrict(document, "ComplaintLookup", "access_code", &json!({"pattern": CODE_PATTERN}));

    let complaint = "ComplaintDraft";
    let message = json!({"minLength": MIN_MESSAGE, "maxLength": MAX_MESSAGE});
    restrict(document, complaint, "message", &message);
    restrict(document, complaint, "name", &json!({"maxLength": MAX_NAME}));
    restrict(document, complaint, "contact", &json!({"maxLength": MAX_CONTACT}));
    restrict(document, complaint, "permit_id", &json!({"maxLength": MAX_NAME}));
    let reference = json!({"pattern": OPTIONAL_REFERENCE_PATTERN});
    restrict(document, complaint, "application_reference", &reference);
    if let Some(schema) = schema(document, complaint) {
        schema.insert("required".to_owned(), json!(["kind", "identity", "message"]));
    }
}

fn schema<'document>(
    document: &'document mut Value,
    name: &str,
) -> Option<&'document mut Map<String, Value>> {
    document
        .pointer_mut(&format!("/components/schemas/{name}"))?
        .as_object_mut()
}

fn restrict(document: &mut Value, name: &str, field: &str, limits: &Value) {
    let property = schema(document, name)
        .and_then(|schema| schema.get_mut("properties")?.get_mut(field)?.as_object_mut());
    if let (Some(property), Some(limits)) = (property, limits.as_object()) {
        property.extend(limits.clone());
    }
}
