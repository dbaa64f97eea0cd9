//! Moving the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Gives the element of an `id` the focus once it is on the page.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(Box::new(move || focus(id)) as Box<dyn FnOnce()>);
}

/// Gives the element of an `id` the focus and scrolls it into view.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // Only fails for an element that cannot have the focus.
        let _ = element.focus();
        element.scroll_into_view();
    }
}
