//! A section with its heading.

use loket_ui::{Child, Element, el};

/// A section of a page, with its heading.
pub(super) fn section(title: impl Child) -> Element {
    el("section")
        .class("lk-section")
        .child(el("h2").child(title))
}
