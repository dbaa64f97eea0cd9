//! A bar made of parts.

use crate::{Element, svg};

/// How long the longest bar is, in its own units.
const SCALE: u32 = 1000;
/// What is left free between two parts.
const GAP: u32 = 6;

/// How wide the line of a mark is, and how far apart the two lines of a double one are.
const LINE: u32 = 8;

/// A bar whose parts are as long as their counts, of a longest bar. Decoration: the text
/// beside it says the same in numbers.
pub fn bar(parts: &[(&'static str, u32)], longest: u32) -> Element {
    // In whole thousandths: to write numbers with a point weighs 10 kB in the app.
    let longest = longest.max(1);
    let mut left = 0;
    let mut drawn = Vec::new();
    for (class, count) in parts.iter().filter(|(_, count)| *count > 0) {
        let width = count * SCALE / longest;
        // A gap sets it apart from the next, also where colours do not.
        drawn.push(part(class, left, width.saturating_sub(GAP).max(1)));
        left += width;
    }
    drawing(drawn)
}

/// How far a value has come towards its maximum, with a line at the first of some others
/// and a double line at the next, so that they can be told apart without colour.
/// Decoration, too.
pub fn gauge(value: u32, maximum: u32, marks: &[Option<u32>]) -> Element {
    let at = |value: u32| value.min(maximum) * SCALE / maximum.max(1);
    let mut drawn = vec![
        part("lk-bar__ground", 0, SCALE),
        part("lk-bar__value", 0, at(value).max(1)),
    ];
    for (place, mark) in marks.iter().enumerate() {
        let Some(mark) = mark else { continue };
        let from = at(*mark).saturating_sub(LINE / 2);
        drawn.push(part("lk-bar__mark", from, LINE));
        if place > 0 {
            drawn.push(part("lk-bar__mark", from + 2 * LINE, LINE));
        }
    }
    drawing(drawn)
}

fn part(class: &'static str, x: u32, width: u32) -> Element {
    svg("rect")
        .class(class)
        .attr("x", x.to_string())
        .attr("width", width.to_string())
        .attr("height", "24")
}

fn drawing(drawn: Vec<Element>) -> Element {
    svg("svg")
        .class("lk-bar")
        .attr("viewBox", format!("0 0 {SCALE} 24"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(drawn)
}
