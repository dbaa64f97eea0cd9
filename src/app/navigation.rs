//! What the router leaves to the app: the document's title and the focus.

use crate::locale::use_texts;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use loket_ui::{Element, el, focus, focus_soon};
use std::cell::Cell;

/// The heading of a page. It names the document, and takes the focus when the citizen
/// came from another page, so that a screen reader says where they are. Not on the
/// first load, where the browser has announced the document already, and not when only
/// the language or a filter changed.
pub fn page_heading(text: impl Into<String>) -> Element {
    let text = text.into();
    document().set_title(&use_texts().app.title(&text));
    if came_from_another_page() {
        LAST_FRAGMENT.take();
        focus_soon(HEADING);
    }
    el("h1")
        .class("lk-heading")
        .attr("id", HEADING)
        .attr("tabindex", "-1")
        .child(text)
}

thread_local! {
    /// The path of the page whose heading was shown last.
    static LAST_PATH: Cell<String> = Cell::default();
    /// The fragment that the focus went to last.
    static LAST_FRAGMENT: Cell<String> = Cell::default();
}

/// Moves the focus to the element that the address's fragment names, once the content has
/// arrived: the browser looked for it before. `waktu-nib` falls back to `waktu`. Once only,
/// so that switching the language does not move the focus.
pub fn scroll_to_fragment() {
    request_animation_frame(Box::new(|| {
        let hash = window().location().hash().unwrap_or_default();
        let fragment = hash.trim_start_matches('#');
        if fragment.is_empty() || LAST_FRAGMENT.replace(fragment.to_owned()) == fragment {
            return;
        }
        let exists = |id: &str| document().get_element_by_id(id).is_some();
        match fragment.split_once('-') {
            Some((section, _)) if !exists(fragment) => focus(section),
            _ => focus(fragment),
        }
    }) as Box<dyn FnOnce()>);
}

/// The id of every page's heading.
pub const HEADING: &str = "judul";

fn came_from_another_page() -> bool {
    let path = use_location().pathname.get_untracked();
    let before = LAST_PATH.replace(path.clone());
    !before.is_empty() && before != path
}
