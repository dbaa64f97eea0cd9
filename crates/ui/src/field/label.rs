//! The label of a field.

use crate::{Child, Element, el};

/// The label of the field with this `id`.
pub fn field_label(id: &str, label: impl Child) -> Element {
    el("label")
        .class("lk-field__label")
        .attr("for", id.to_owned())
        .child(label)
}
