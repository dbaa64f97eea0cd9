//! OpenAPI schemas of request fields whose constraints are constants or rules of this crate,
//! which attributes cannot name: `#[schema(schema_with = …)]` puts them on the fields.

use crate::survey::SURVEY_ELEMENTS;
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, ArrayBuilder, Object, RefBuilder, Type};
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

/// A text that a request has, with its description.
pub(crate) fn text(description: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
}

/// A reference to the schema of a type, with the description of the field.
pub(crate) fn reference_to<T: ToSchema>(description: &str) -> Ref {
    RefBuilder::new()
        .ref_location_from_schema_name(T::name())
        .description(Some(description))
        .build()
}
