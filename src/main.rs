//! The public counter of a one-stop licensing office, in the browser.

mod api;
mod app;
mod locale;
mod pages;
mod ui;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast;

fn main() {
    locale::prepare(Box::new(start));
}

/// Puts the app in the place of the plain page that `index.html` shows until then.
fn start() {
    let root = document().get_element_by_id("loket");
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        // Without its place the app leaves the page as it is: the plain content stays.
        return;
    };
    root.set_inner_html("");
    root.set_attribute("data-state", "running").ok();
    mount_to(root, app::app).forget();
}
