//! Icons, drawn once as symbols in the page.

use crate::{Element, svg};

/// The icon of the symbol with the id `icon-…`. Decoration: the text beside it says the
/// same.
pub fn icon(name: &str) -> Element {
    svg("svg")
        .class("lk-icon")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("use").attr("href", format!("#icon-{name}")))
}
