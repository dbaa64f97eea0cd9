//! Rules across the fields of a request, which no schema of one field can say.

use super::draft::ComplaintDraft;
use super::limits::MIN_MESSAGE;
use super::response::ComplaintResponse;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Rules across the fields of a type, by the name of its schema: whoever is anonymous gives
/// neither name nor contact, and whoever confirms need not write anything.
pub fn rules_across_fields() -> [(String, Value); 2] {
    let draft = json!({
        "if": {"properties": {"identity": {"const": "anonymous"}}},
        "then": {"properties": {"name": {"maxLength": 0}, "contact": {"maxLength": 0}}},
        "else": {"required": ["name"], "properties": {"name": {"pattern": r"\S"}}}
    });
    let response = json!({
        "if": {"properties": {"action": {"const": "confirm"}}},
        "then": {},
        "else": {"required": ["message"], "properties": {"message": {"minLength": MIN_MESSAGE}}}
    });
    [
        (ComplaintDraft::name().into_owned(), draft),
        (ComplaintResponse::name().into_owned(), response),
    ]
}
