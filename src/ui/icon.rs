//! Icons of one family, drawn once as symbols in `index.html`.

use leptos::prelude::*;
use leptos::svg::{svg, r#use};

/// The icon of a symbol's name. Decoration: the text beside it says the same.
pub fn icon(name: &str) -> AnyView {
    svg()
        .attr("class", "lk-icon")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(r#use().attr("href", format!("#icon-{name}")))
        .into_any()
}
