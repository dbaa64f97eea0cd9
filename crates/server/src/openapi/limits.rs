//! The limits of the request bodies, from the rules that the server enforces.

use loket_domain::complaints::{
    MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE,
};
use loket_domain::survey::SURVEY_ELEMENTS;
use serde_json::{Map, Value, json};

/// Separators may be put in or left out and case does not matter; `I`, `L` and `O` are
/// read as digits, so that of all letters only `U` is in no code.
const CODE: &str = r"^[ \t\r\n./-]*([0-9A-TV-Za-tv-z][ \t\r\n./-]*){18}$";
const TICKET: &str = r"^[ \t\r\n./-]*([Aa][ \t\r\n./-]*[Dd][ \t\r\n./-]*[Uu][ \t\r\n./-]*)?([0-9A-TV-Za-tv-z][ \t\r\n./-]*){8}$";
const REFERENCE: &str = r"^[ \t\r\n./-]*([0-9A-Za-z][ \t\r\n./-]*){4,40}$";
const OPTIONAL_REFERENCE: &str = r"^\s*$|^\s*([0-9A-Za-z][ \t\r\n./-]*){4,40}\s*$";

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
        (
            "ComplaintDraft",
            "happened_when",
            json!({"maxLength": MAX_CIRCUMSTANCE}),
        ),
        (
            "ComplaintDraft",
            "happened_where",
            json!({"maxLength": MAX_CIRCUMSTANCE}),
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
        ("EvidenceForm", "ticket", json!({"pattern": TICKET})),
        ("EvidenceForm", "access_code", json!({"pattern": CODE})),
        ("ComplaintResponse", "ticket", json!({"pattern": TICKET})),
        ("ComplaintResponse", "access_code", json!({"pattern": CODE})),
        (
            "ComplaintResponse",
            "message",
            json!({"maxLength": MAX_MESSAGE}),
        ),
        (
            "ApplicationRating",
            "reference",
            json!({"pattern": REFERENCE}),
        ),
        ("ApplicationRating", "access_code", json!({"pattern": CODE})),
        ("ApplicationRating", "marks", marks()),
        ("ComplaintRating", "ticket", json!({"pattern": TICKET})),
        ("ComplaintRating", "access_code", json!({"pattern": CODE})),
        ("ComplaintRating", "marks", marks()),
        (
            "ReceiptRequest",
            "idempotency_key",
            json!({"minLength": 16, "maxLength": 64, "pattern": "^[A-Za-z0-9_-]+$"}),
        ),
    ] {
        if let (Some(property), Value::Object(limits)) = (property(document, schema, field), limits)
        {
            property.extend(limits);
        }
    }
    require(document, "ComplaintDraft", &["kind", "identity", "message"]);
    extend(document, "ComplaintDraft", who_complains());
    require(
        document,
        "ComplaintResponse",
        &["ticket", "access_code", "action"],
    );
    if let Some(action) = property(document, "ComplaintResponse", "action") {
        // Rating has an address of its own.
        action.clear();
        action.extend([(
            "enum".to_owned(),
            json!(["reply", "confirm", "contest", "reopen"]),
        )]);
    }
    extend(
        document,
        "EvidenceForm",
        json!({"additionalProperties": false}),
    );
    extend(document, "ComplaintResponse", what_is_written());
    require(
        document,
        "ApplicationRating",
        &["reference", "access_code", "marks"],
    );
    require(
        document,
        "ComplaintRating",
        &["ticket", "access_code", "marks"],
    );
}

/// One mark for each element of the survey.
fn marks() -> Value {
    json!({
        "minItems": SURVEY_ELEMENTS, "maxItems": SURVEY_ELEMENTS,
        "items": {"type": "integer", "minimum": 1, "maximum": 4}
    })
}

/// Whoever is not anonymous has a name, and whoever is has neither name nor contact.
fn who_complains() -> Value {
    json!({
        "if": {"properties": {"identity": {"const": "anonymous"}}},
        "then": {"properties": {"name": {"maxLength": 0}, "contact": {"maxLength": 0}}},
        "else": {"required": ["name"], "properties": {"name": {"pattern": r"\S"}}}
    })
}

/// Whoever agrees need not write anything.
fn what_is_written() -> Value {
    json!({
        "if": {"properties": {"action": {"const": "confirm"}}},
        "then": {},
        "else": {"required": ["message"], "properties": {"message": {"minLength": MIN_MESSAGE}}}
    })
}

/// The type of a draft has room for what is not filled in yet; what is sent does not.
fn require(document: &mut Value, schema: &str, required: &[&str]) {
    for field in required {
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
        schema.insert("required".to_owned(), json!(required));
    }
}

/// Adds what a whole schema asks for.
fn extend(document: &mut Value, schema: &str, rules: Value) {
    let schema = object(document, &format!("/components/schemas/{schema}"));
    if let (Some(schema), Value::Object(rules)) = (schema, rules) {
        schema.extend(rules);
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
