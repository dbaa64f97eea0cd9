//! What must not be lost by a slip of the thumb: a text that is kept nowhere, and a
//! receipt that nobody can give again.

use super::arrival::Arrival;
use super::store::ComplaintForm;
use crate::api::ApiError;
use js_sys::Reflect;
use leptos::prelude::*;
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_ui::{ErasedSignal, focus};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

impl ComplaintForm {
    /// Watches over the form, as long as the app lives.
    pub fn guard(self) {
        listen("beforeunload", move |event| self.before_unload(&event));
        listen("online", move |_| self.connection_is_back());
        listen("click", move |event| self.before_leaving(&event));
    }

    /// Has the browser ask before the page is closed or loaded again.
    fn before_unload(self, event: &Event) {
        if !self.would_lose_something() {
            return;
        }
        event.prevent_default();
        // Older browsers ask for it this way.
        let _ = Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
    }

    fn would_lose_something(self) -> bool {
        if self.receipt.get_untracked().is_some() {
            return !*self.is_kept.get_untracked() || self.evidence.is_being_sent();
        }
        let is_typed = |text: ErasedSignal<String>| !text.get_untracked().is_empty();
        !*self.keep.get_untracked()
            && [self.message, self.name, self.contact, self.happened_when]
                .into_iter()
                .any(is_typed)
    }

    /// What failed for want of a connection can be tried again. It asks, it does not do.
    fn connection_is_back(self) {
        let waits = *self.failure.get_untracked() == Some(ApiError::Offline)
            || *self.arrival.get_untracked() == Arrival::Unknown(ApiError::Offline);
        if waits {
            self.is_back.set(true);
        }
    }

    /// Holds a link back while the receipt is shown and not kept, and says why.
    fn before_leaving(self, event: &Event) {
        let is_shown = document().get_element_by_id(KEPT).is_some();
        if !is_shown || *self.is_kept.get_untracked() {
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
            self.ask_to_keep();
        }
    }

    /// Says that the receipt has to be kept first.
    pub(super) fn ask_to_keep(self) {
        self.receipt_problems
            .set(vec![FieldProblem::new(KEPT, FieldCode::Required)]);
        focus(KEPT);
    }
}

/// The id of the box by which the citizen says that the receipt is kept.
pub(super) const KEPT: &str = "receipt-kept";

/// Calls a handler before anybody else's, for as long as the app lives.
fn listen(event: &str, handler: impl Fn(Event) + 'static) {
    let handler: Box<dyn Fn(Event)> = Box::new(handler);
    let handler = Closure::wrap(handler).into_js_value();
    // Only fails for what is no function.
    let _ =
        window().add_event_listener_with_callback_and_bool(event, handler.unchecked_ref(), true);
}
