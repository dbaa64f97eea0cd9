//! Icons of one family, drawn once as symbols in `index.html`.

use crate::attribute::Attributes;
use leptos::prelude::*;
use leptos::svg::{svg, r#use};

/// The icon of a symbol's name. Decoration: the text beside it says the same.
pub fn icon(name: &str) -> AnyView {
    let mut drawing = Attributes::default();
    drawing.fixed("class", "lk-icon".into());
    drawing.fixed("aria-hidden", "true".into());
    drawing.fixed("focusable", "false".into());
    let mut symbol = Attributes::default();
    symbol.fixed("href", format!("#icon-{name}").into());
    svg()
        .add_any_attr(drawing)
        .child(r#use().add_any_attr(symbol))
        .into_any()
}
