//! What the tests in a browser share.

use js_sys::Array;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::{AnyView, document};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::task::tick;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord};

/// A view on a page of its own, with a record of what was changed on it since the last
/// look.
pub(crate) struct Page {
    place: HtmlElement,
    observer: MutationObserver,
    seen: Rc<RefCell<Vec<JsValue>>>,
    _mounted: UnmountHandle<AnyViewState>,
}

impl Page {
    pub(crate) fn show(view: impl FnOnce() -> AnyView + 'static) -> Self {
        let place: HtmlElement = document()
            .create_element("div")
            .map(JsCast::unchecked_into)
            .unwrap_or_else(|_| unreachable!("a page can hold a div"));
        if let Some(body) = document().body() {
            let _ = body.append_child(&place);
        }
        let mounted = mount_to(place.clone(), view);
        let seen: Rc<RefCell<Vec<JsValue>>> = Rc::default();
        let see = Rc::clone(&seen);
        let see = move |records: Array| see.borrow_mut().extend(records.iter());
        let see = Closure::<dyn FnMut(Array)>::new(see).into_js_value();
        let observer = MutationObserver::new(see.unchecked_ref())
            .unwrap_or_else(|_| unreachable!("browsers observe"));
        let what = MutationObserverInit::new();
        what.set_subtree(true);
        what.set_child_list(true);
        what.set_attributes(true);
        what.set_character_data(true);
        let _ = observer.observe_with_options(&place, &what);
        Self {
            place,
            observer,
            seen,
            _mounted: mounted,
        }
    }

    /// What was changed since the last look, as `kind target`, `+ added` and `- removed`.
    pub(crate) async fn changes(&self) -> Vec<String> {
        tick().await;
        // The browser reports after the tasks of the same turn.
        tick().await;
        let mut changes = Vec::new();
        let mut records = self.seen.take();
        records.extend(self.observer.take_records().iter());
        for record in records {
            describe(&record.unchecked_into(), &mut changes);
        }
        changes
    }

    pub(crate) fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }

    pub(crate) fn html(&self) -> String {
        self.place.inner_html().replace("<!---->", "")
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        let found = self.place.query_selector(selector).ok().flatten();
        found.unwrap_or_else(|| unreachable!("{selector} in {}", self.html()))
    }
}

fn describe(record: &MutationRecord, changes: &mut Vec<String>) {
    let target = record.target().map(|target| target.node_name());
    let target = target.unwrap_or_default().to_lowercase();
    if record.type_() != "childList" {
        let name = record.attribute_name().unwrap_or_default();
        changes.push(
            format!("{} {target} {name}", record.type_())
                .trim()
                .to_owned(),
        );
    }
    for (sign, nodes) in [("+", record.added_nodes()), ("-", record.removed_nodes())] {
        for index in 0..nodes.length() {
            let node = nodes.get(index).map(|node| node.node_name());
            changes.push(format!(
                "{sign} {}",
                node.unwrap_or_default().to_lowercase()
            ));
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.place.remove();
    }
}
