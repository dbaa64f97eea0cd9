//! What the router leaves to the app: titles and focus.

use super::use_app;
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
        LAST_PLACE.take();
        focus_soon(HEADING);
    }
    el("h1")
        .class("lk-heading")
        .attr("id", HEADING)
        .attr("tabindex", "-1")
        .child(text)
}

thread_local! {
    /// The place on the page that had the focus last because the address names it.
    static LAST_PLACE: Cell<String> = Cell::default();
}

/// Goes to the place that the address names behind `#`, once what is there has arrived:
/// the browser looked for it before. `waktu-nib` is looked for in `waktu` where it is not
/// on the page itself. Once only, so that another language does not move the focus.
pub fn go_to_named_place() {
    request_animation_frame(Box::new(|| {
        let hash = window().location().hash().unwrap_or_default();
        let named = hash.trim_start_matches('#');
        if named.is_empty() || LAST_PLACE.replace(named.to_owned()) == named {
            return;
        }
        let is_there = |id: &str| document().get_element_by_id(id).is_some();
        match named.split_once('-') {
            Some((around, _)) if !is_there(named) => focus(around),
            _ => focus(named),
        }
    }) as Box<dyn FnOnce()>);
}

/// The id of every page's heading.
pub const HEADING: &str = "judul";

fn came_from_another_page() -> bool {
    let path = use_location().pathname.get_untracked();
    let last_path = use_app().last_path;
    let before = last_path.get_untracked();
    let changed = !before.is_empty() && *before != path;
    last_path.set(path);
    changed
}
