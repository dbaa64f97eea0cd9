//! OpenAPI schemas of request fields whose constraints are constants or rules of this crate,
//! which attributes cannot name: `#[schema(schema_with = …)]` puts them on the fields.

use crate::complaints::{
    ComplaintAction, ComplaintDraft, ComplaintKind, ComplaintResponse, Identity, MAX_MESSAGE,
    MIN_MESSAGE,
};
use crate::survey::SURVEY_ELEMENTS;
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, ArrayBuilder, Object, RefBuilder, SchemaType, Type};
use utoipa::openapi::{ObjectBuilder, Ref};

/// Separators may be put in or left out and case does not matter; `I`, `L` and `O` are
/// read as digits, so that of all letters only `U` is in no code.
const ACCESS_CODE: &str = r"^[ \t\r\n./-]*([0-9A-TV-Za-tv-z][ \t\r\n./-]*){18}$";
const TICKET: &str = r"^[ \t\r\n./-]*([Aa][ \t\r\n./-]*[Dd][ \t\r\n./-]*[Uu][ \t\r\n./-]*)?([0-9A-TV-Za-tv-z][ \t\r\n./-]*){8}$";
const REFERENCE: &str = r"^[ \t\r\n./-]*([0-9A-Za-z][ \t\r\n./-]*){4,40}$";

/// The reference of an application.
pub fn reference() -> Object {
    let description = "The reference of the application, in any spelling.";
    text(description).pattern(Some(REFERENCE)).build()
}

/// The access code of an application.
pub fn application_access_code() -> Object {
    let description = "The access code on the receipt, in any spelling.";
    text(description).pattern(Some(ACCESS_CODE)).build()
}

/// The ticket of a complaint.
pub fn ticket() -> Object {
    let description = "The number of the complaint, in any spelling.";
    text(description).pattern(Some(TICKET)).build()
}

/// The access code of a complaint.
pub fn complaint_access_code() -> Object {
    let description = "The code on the receipt, in any spelling.";
    text(description).pattern(Some(ACCESS_CODE)).build()
}

/// The message of a complaint, without the default of an empty draft.
pub fn complaint_message() -> Object {
    text("What happened, 10 to 4000 characters. Required.")
        .min_length(Some(MIN_MESSAGE as usize))
        .max_length(Some(MAX_MESSAGE as usize))
        .build()
}

/// The kind of a complaint, without the `null` of an empty draft.
pub fn complaint_kind() -> Ref {
    reference_to::<ComplaintKind>("What the citizen wants to say. Required.")
}

/// Who learns who complained, without the `null` of an empty draft.
pub fn identity() -> Ref {
    reference_to::<Identity>("Who learns who complained. Required.")
}

/// The actions of a citizen but to rate, which has an endpoint of its own.
pub fn response_action() -> Object {
    let actions = [
        ComplaintAction::Reply,
        ComplaintAction::Confirm,
        ComplaintAction::Contest,
        ComplaintAction::Reopen,
    ];
    ObjectBuilder::new()
        .schema_type(SchemaType::AnyValue)
        .enum_values(Some(actions.map(|action| json!(action))))
        .build()
}

/// One mark for each element of the survey.
pub fn marks() -> Array {
    let mark = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(1))
        .maximum(Some(4));
    ArrayBuilder::new()
        .description(Some(
            "A mark from 1 (bad) to 4 (very good) for each of the nine elements, in their order.",
        ))
        .items(mark)
        .min_items(Some(SURVEY_ELEMENTS))
        .max_items(Some(SURVEY_ELEMENTS))
        .build()
}

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

fn text(description: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
}

fn reference_to<T: ToSchema>(description: &str) -> Ref {
    RefBuilder::new()
        .ref_location_from_schema_name(T::name())
        .description(Some(description))
        .build()
}
