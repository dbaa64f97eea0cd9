//! Keeps a slip of the thumb from losing a text that is saved nowhere, or a receipt that
//! nobody can give again.

use super::complaint_form::ComplaintForm;
use super::receipt::SAVED_BOX;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// Guards the form as long as the app lives.
pub(super) fn install(form: ComplaintForm) {
    listen("beforeunload", move |event| before_unload(form, &event));
    listen("online", move |_| form.connection_is_back());
    listen("click", move |event| before_leaving(form, &event));
}

/// Has the browser ask before the page is closed or reloaded.
fn before_unload(form: ComplaintForm, event: &Event) {
    if !form.would_lose_something() {
        return;
    }
    event.prevent_default();
    // Older browsers ask for it this way.
    let _ = Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
}

/// Holds a link back while the receipt is shown and not saved, and says why.
fn before_leaving(form: ComplaintForm, event: &Event) {
    let is_shown = document().get_element_by_id(SAVED_BOX).is_some();
    if !is_shown || form.receipt.is_saved_untracked() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let link = target.and_then(|target: web_sys::Element| {
        // Not a download, nor a place on this page.
        let links = "a[href]:not([download]):not([href^='#'])";
        target.closest(links).ok().flatten()
    });
    if link.is_some() {
        event.prevent_default();
        event.stop_propagation();
        form.receipt.demand_saving();
    }
}

/// Calls a handler before anybody else's, for as long as the app lives.
fn listen(event: &str, handler: impl Fn(Event) + 'static) {
    let handler: Box<dyn Fn(Event)> = Box::new(handler);
    let handler = Closure::wrap(handler).into_js_value();
    // Only fails for what is no function.
    let _ =
        window().add_event_listener_with_callback_and_bool(event, handler.unchecked_ref(), true);
}
