//! The rest of the app. `cargo xtask build` splits the app in two: what the home page
//! needs comes first, every other page with the rest, which is fetched when there is
//! time, or when somebody wants one of those pages before that.

use super::Request;
use super::request::{request_view, show_as_under_way};
use crate::api::ApiError;
use js_sys::{Object, Reflect, WebAssembly};
use leptos::prelude::*;
use loket_ui::ErasedSignal;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// The rest of the app, on its way or here.
#[derive(Clone, Copy)]
pub struct Rest {
    request: ErasedSignal<Request<Here>>,
}

/// Proof that the rest of the app is here. Nothing that lies in it can be called
/// without, since a call of what is not here yet would end the app.
#[derive(Debug)]
pub struct Here(());

impl Rest {
    /// Fetches the rest as soon as the browser has nothing else to do, so that the next
    /// page comes at once, and also without a connection.
    pub fn start() -> Self {
        // Bundled by Trunk alone, the app is in one piece.
        let begin = match address() {
            Some(_) => Request::NotSent,
            None => Request::Loaded(Here(())),
        };
        let rest = Self {
            request: ErasedSignal::new(begin),
        };
        when_idle(move || {
            // Not when it was wanted meanwhile and did not arrive: that is on the screen.
            if rest.is(|request| matches!(request, Request::NotSent)) {
                rest.load();
            }
        });
        rest
    }

    /// A page of the rest: nothing at first, a skeleton when it takes longer, and when
    /// the rest does not arrive, the error with a button that fetches it again.
    pub fn view(self, page: impl Fn(&Here) -> AnyView + Send + 'static) -> AnyView {
        self.load();
        request_view(self.request, Some(Arc::new(move || self.load())), page)
    }

    /// Fetches the rest, unless it is here or on its way.
    fn load(self) {
        if !self.is(|request| matches!(request, Request::NotSent | Request::Failed(_))) {
            return;
        }
        show_as_under_way(self.request);
        spawn_local(async move {
            let address = address().unwrap_or_default();
            let arrived = fetch(&address).await.is_some();
            self.request.set(match arrived {
                true => Request::Loaded(Here(())),
                false => Request::Failed(ApiError::Offline),
            });
        });
    }

    fn is(self, state: impl FnOnce(&Request<Here>) -> bool) -> bool {
        state(&self.request.get_untracked())
    }
}

/// The address of the rest, as `cargo xtask build` wrote it into the page.
fn address() -> Option<String> {
    let element = document().query_selector("meta[name=loket-chunk-pages]");
    let address = element.ok().flatten()?.get_attribute("content")?;
    (!address.is_empty()).then_some(address)
}

/// Fetches the rest and instantiates it, which is all: it puts its functions into the
/// table of this module. Not while it arrives, as the app itself is: browsers do that
/// only when the server names the right media type, and not every server does.
async fn fetch(address: &str) -> Option<()> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let bytes = response.unchecked_into::<Response>().array_buffer().ok()?;
    let bytes = JsFuture::from(bytes).await.ok()?;
    // `WebAssembly.instantiate` takes bytes as well as a module.
    let instance = WebAssembly::instantiate_module(bytes.unchecked_ref(), &imports()?);
    JsFuture::from(instance).await.ok().map(drop)
}

/// What the rest uses of this module, under the name by which it asks for it.
fn imports() -> Option<Object> {
    let imports = Object::new();
    Reflect::set(&imports, &JsValue::from_str("a"), &wasm_bindgen::exports()).ok()?;
    Some(imports)
}

/// Safari has no idle callbacks.
fn when_idle(run: impl Fn() + Copy + 'static) {
    if request_idle_callback_with_handle(run).is_err() {
        set_timeout(run, Duration::from_secs(2));
    }
}
