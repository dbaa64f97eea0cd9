//! The second step: what can be checked from the file alone.

mod context;
mod event;
mod field_names;
mod header;
mod validator;

pub(super) use field_names::FieldNames;
pub(super) use validator::Validator;
