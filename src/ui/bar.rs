//! A bar made of parts.

use super::attribute::Attributes;
use leptos::prelude::*;
use leptos::svg::{rect, svg};

/// How long the longest bar is, in its own units.
const SCALE: u32 = 1000;
/// What is left free between two parts.
const GAP: u32 = 6;

/// A bar whose parts are as long as their counts, of a longest bar. Decoration: the text
/// beside it says the same in numbers.
pub fn bar(parts: &[(&'static str, u32)], longest: u32) -> AnyView {
    // In whole thousandths: to write numbers with a point weighs 10 kB in the app.
    let longest = longest.max(1);
    let mut left = 0;
    let mut drawn = Vec::new();
    for (class, count) in parts.iter().filter(|(_, count)| *count > 0) {
        let width = count * SCALE / longest;
        let mut part = Attributes::default();
        part.fixed("class", (*class).into());
        part.fixed("x", left.to_string().into());
        // A gap sets it apart from the next, also where colours do not.
        part.fixed("width", width.saturating_sub(GAP).max(1).to_string().into());
        part.fixed("height", "24".into());
        drawn.push(rect().add_any_attr(part).into_any());
        left += width;
    }
    let mut drawing = Attributes::default();
    drawing.fixed("class", "lk-bar".into());
    drawing.fixed("viewBox", format!("0 0 {SCALE} 24").into());
    drawing.fixed("preserveAspectRatio", "none".into());
    drawing.fixed("aria-hidden", "true".into());
    drawing.fixed("focusable", "false".into());
    svg().add_any_attr(drawing).child(drawn).into_any()
}
