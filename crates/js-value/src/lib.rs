//! Serde types from and to JavaScript values.
//!
//! `serde-wasm-bindgen` does this for every shape and with error messages. Answers and
//! requests have few shapes, and an app that shows its own messages reads none, so this
//! is a fifth of its size. JSON is left to the browser, whose parser weighs nothing:
//!
//! ```no_run
//! use js_sys::JSON;
//! use loket_js_value::deserialize;
//! use serde::Deserialize;
//!
//! #[derive(Deserialize)]
//! struct Fee {
//!     amount: u32,
//!     #[serde(default)]
//!     note: Option<String>,
//! }
//!
//! /// The amount, or nothing when the text has another shape.
//! fn amount(json: &str) -> Option<u32> {
//!     let value = JSON::parse(json).ok()?;
//!     let fee: Fee = deserialize(&value).ok()?;
//!     Some(fee.amount)
//! }
//! ```
//!
//! A value of another shape, as an older version may have left it in a store of the
//! browser, is an error like any other: nothing is thrown, and what was read until then
//! is dropped.

mod deserialize;
mod serialize;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

pub use deserialize::{Mismatch, deserialize};
pub use serialize::{Unsupported, serialize};
