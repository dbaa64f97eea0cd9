//! JSON by the browser's own parser and printer, which weigh nothing.

use js_sys::JSON;
use loket_js_value::{deserialize, serialize};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value from its JSON; `None` when the JSON is malformed or of another shape.
pub fn from_json<T: DeserializeOwned>(json: &str) -> Option<T> {
    deserialize(&JSON::parse(json).ok()?).ok()
}

/// A flat struct as JSON.
pub fn to_json(value: &impl Serialize) -> Option<String> {
    JSON::stringify(&serialize(value).ok()?).ok()?.as_string()
}
