//! The lazy chunk: the code of every page but the home page. `cargo xtask build` splits the
//! app in two. The chunk is fetched when the browser is idle, or at once when one of its
//! pages is wanted.

use super::request::{Request, request_view, show_as_under_way};
use crate::api::ApiError;
use js_sys::{Object, Reflect, WebAssembly};
use leptos::prelude::*;
use loket_ui::ErasedSignal;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// The lazy chunk, on its way or loaded.
#[derive(Clone, Copy)]
pub struct Chunk {
    request: ErasedSignal<Request<ChunkLoaded>>,
}

/// Proof that the lazy chunk is loaded. Nothing in it can be called without, since calling
/// a function that is not loaded yet would end the app.
#[derive(Debug)]
pub struct ChunkLoaded(());

impl Chunk {
    /// Fetches the chunk as soon as the browser has nothing else to do, so that the next
    /// page comes at once, and also without a connection.
    pub fn start() -> Self {
        // Bundled by Trunk alone, the app is in one piece.
        let initial = match address() {
            Some(_) => Request::NotSent,
            None => Request::Loaded(ChunkLoaded(())),
        };
        let chunk = Self {
            request: ErasedSignal::new(initial),
        };
        when_idle(move || {
            // Not when a page wanted it meanwhile and it did not arrive: that is on the
            // screen.
            if chunk.is(|request| matches!(request, Request::NotSent)) {
                chunk.load();
            }
        });
        chunk
    }

    /// Shows a page of the chunk: nothing at first, a skeleton when it takes longer, and
    /// when the chunk does not arrive, the error with a button that fetches it again.
    pub fn view(self, page: impl Fn(&ChunkLoaded) -> AnyView + Send + 'static) -> AnyView {
        self.load();
        request_view(self.request, Some(Arc::new(move || self.load())), page)
    }

    /// Fetches the chunk, unless it is loaded or on its way.
    fn load(self) {
        if !self.is(|request| matches!(request, Request::NotSent | Request::Failed(_))) {
            return;
        }
        show_as_under_way(self.request);
        spawn_local(async move {
            let address = address().unwrap_or_default();
            let arrived = fetch(&address).await.is_some();
            self.request.set(match arrived {
                true => Request::Loaded(ChunkLoaded(())),
                false => Request::Failed(ApiError::Offline),
            });
        });
    }

    fn is(self, state: impl FnOnce(&Request<ChunkLoaded>) -> bool) -> bool {
        state(&self.request.get_untracked())
    }
}

/// The address of the chunk, as the wasm splitter wrote it into the page.
fn address() -> Option<String> {
    let element = document().query_selector("meta[name=loket-chunk-pages]");
    let address = element.ok().flatten()?.get_attribute("content")?;
    (!address.is_empty()).then_some(address)
}

/// Fetches the chunk and instantiates it, which is all: it puts its functions into the
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

/// What the chunk imports from this module, under the name by which it asks for it.
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
