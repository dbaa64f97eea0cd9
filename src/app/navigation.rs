//! What the router leaves to the app: titles and focus.

use crate::locale::use_texts;
use crate::ui::{Element, el};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The page whose heading was shown last.
#[derive(Clone, Copy)]
struct LastPage(StoredValue<Option<String>>);

/// Makes room to remember the page.
pub(super) fn provide_last_page() {
    provide_context(LastPage(StoredValue::new(None)));
}

/// The heading of a page. It names the document, and takes the focus when the citizen
/// came from another page, so that a screen reader says where they are. Not on the
/// first load, where the browser has announced the document already, and not when only
/// the language or a filter changed.
pub fn page_heading(text: impl Into<String>) -> Element {
    let text = text.into();
    document().set_title(&use_texts().app.title(&text));
    if came_from_another_page() {
        request_animation_frame(|| focus(HEADING));
    }
    el("h1").class("lk-heading").attr("id", HEADING).attr("tabindex", "-1").child(text)
}

/// The id of every page's heading.
const HEADING: &str = "judul";

fn came_from_another_page() -> bool {
    let path = window().location().pathname().unwrap_or_default();
    let Some(LastPage(last)) = use_context() else { return false };
    let before = last.get_value();
    let changed = before.as_deref().is_some_and(|before| before != path);
    last.set_value(Some(path));
    changed
}

/// Gives an element the focus and brings it into view.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Only fails for an element that cannot have the focus.
        let _ = element.focus();
        element.scroll_into_view();
    }
}
