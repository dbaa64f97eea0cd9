//! Stands in for the crate `wasm-streams`, which adds thousands of bytes to the app.
//!
//! Leptos always compiles its server functions, and these name `ReadableStream`. This
//! app has no server functions, so nothing calls it; but the real crate exports classes
//! to JavaScript, and an export is never removed as unused. Here is only what
//! `server_fn` is compiled against. `[patch.crates-io]` in the workspace's `Cargo.toml`
//! puts it in the place of the real one.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of the browser. None can be made.
pub struct ReadableStream {
    never: Never,
}

/// The chunks of a stream.
pub struct IntoStream {
    never: Never,
}

enum Never {}

impl ReadableStream {
    /// Would send what Rust makes to the browser.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        no_server_functions()
    }

    /// Would take a stream from the browser.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        no_server_functions()
    }

    /// The browser's own stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.never {}
    }

    /// The chunks of the stream.
    pub fn into_stream(self) -> IntoStream {
        match self.never {}
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.never {}
    }
}

fn no_server_functions() -> ! {
    unreachable!("the app has no server functions")
}
