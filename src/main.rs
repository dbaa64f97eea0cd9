//! The public counter of a one-stop licensing office, in the browser.

mod api;
mod app;
mod locale;
mod pages;
mod platform;
mod ui;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

use app::PageTable;
use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast;

fn main() {
    locale::prepare(Box::new(start));
}

/// Replaces the static shell or the prerendered page, which is shown until then.
fn start() {
    let root = document().get_element_by_id("loket");
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        // Without the element to mount into, the page stays as it was served.
        return;
    };
    root.set_inner_html("");
    root.set_attribute("data-state", "running").ok();
    let pages = PageTable {
        initial: pages::initial_page,
        lazy: pages::lazy_page,
    };
    mount_to(root, move || app::app(pages)).forget();
}
