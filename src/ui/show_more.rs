//! The button for the next part of a long list.

use loket_ui::{Element, ErasedSignal, SECONDARY, button, el};

/// How many items of a list are shown at first, and how many more at a time: thousands
/// would be slow to show.
pub const PAGE_SIZE: usize = 20;

/// A button that shows more of a list. Nothing when all of its items are shown. `label` makes
/// a text of how many more will be.
pub fn show_more(
    total: usize,
    shown: ErasedSignal<usize>,
    label: impl FnOnce(&str) -> String,
) -> Option<Element> {
    let now = *shown.get();
    let more = total.saturating_sub(now).min(PAGE_SIZE);
    (more > 0).then(|| {
        let label = label(&more.to_string());
        el("p").child(button(SECONDARY, label, move || shown.set(now + PAGE_SIZE)))
    })
}
