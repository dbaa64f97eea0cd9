//! OpenAPI schemas of the fields of complaints; see [`crate::schema`].

use super::event::ComplaintAction;
use super::kind::{ComplaintKind, Identity};
use super::limits::{MAX_MESSAGE, MIN_MESSAGE};
use crate::schema::{reference_to, text};
use serde_json::json;
use utoipa::openapi::schema::{Object, SchemaType};
use utoipa::openapi::{ObjectBuilder, Ref};

/// The message of a complaint, without the default of an empty draft.
pub(super) fn complaint_message() -> Object {
    text("What happened, 10 to 4000 characters. Required.")
        .min_length(Some(MIN_MESSAGE as usize))
        .max_length(Some(MAX_MESSAGE as usize))
        .build()
}

/// The kind of a complaint, without the `null` of an empty draft.
pub(super) fn complaint_kind() -> Ref {
    reference_to::<ComplaintKind>("What the citizen wants to say. Required.")
}

/// Who learns who complained, without the `null` of an empty draft.
pub(super) fn identity() -> Ref {
    reference_to::<Identity>("Who learns who complained. Required.")
}

/// The actions of a citizen but to rate, which has an endpoint of its own.
pub(super) fn response_action() -> Object {
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
