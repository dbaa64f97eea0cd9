//! Requests and answers.
//!
//! JSON goes through the browser's own parser and printer, which weighs nothing.

use super::from_js::from_js;
use super::to_js::to_js;
use super::{ApiError, Done};
use gloo_net::http::{Request, RequestBuilder, Response};
use js_sys::JSON;
use leptos::prelude::{document, window};
use loket_domain::problem::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Reads a resource.
pub fn get<T: DeserializeOwned + 'static>(path: &str, done: Done<T>) {
    exchange(
        Request::get(&address(path)).build().ok(),
        from_json,
        decoding(done),
    );
}

/// Reads a text file that is served with the app.
pub fn get_text(address: &str, done: Done<String>) {
    let text_of = |answer: JsValue| answer.as_string().ok_or_else(broken);
    let request = Request::get(address).build().ok();
    exchange(
        request,
        |text| Some(JsValue::from_str(text)),
        Box::new(move |answer| done(answer.and_then(text_of))),
    );
}

/// Sends a body and reads the answer.
pub fn post<T: DeserializeOwned + 'static>(
    path: &str,
    body: &impl Serialize,
    idempotency_key: Option<&str>,
    done: Done<T>,
) {
    let body = to_js(body);
    exchange(
        request_with(&address(path), body, idempotency_key),
        from_json,
        decoding(done),
    );
}

/// A key that no other complaint has: 128 random bits in hexadecimal digits.
pub fn new_idempotency_key() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        // Only fails for arrays of more than 64 KiB.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The address of a resource, below the base address that `index.html` names.
fn address(path: &str) -> String {
    let base = document()
        .query_selector("meta[name=loket-api]")
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("content"))
        .unwrap_or_default();
    format!("{}/api/v1/{path}", base.trim_end_matches('/'))
}

fn request_with(
    address: &str,
    body: Option<JsValue>,
    idempotency_key: Option<&str>,
) -> Option<Request> {
    let mut builder: RequestBuilder =
        Request::post(address).header("Content-Type", "application/json");
    if let Some(key) = idempotency_key {
        builder = builder.header("Idempotency-Key", key);
    }
    let text = JSON::stringify(&body?).ok()?;
    builder.body(text).ok()
}

fn decoding<T: DeserializeOwned + 'static>(done: Done<T>) -> Done<JsValue> {
    Box::new(move |answer| done(answer.and_then(|body| from_js(&body).ok_or_else(broken))))
}

/// What the text of an answer stands for, if it is of the expected kind.
type Reader = fn(&str) -> Option<JsValue>;

fn from_json(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok()
}

/// Sends a request and passes the answer on. One function for all resources, so that
/// it is in the app once.
fn exchange(request: Option<Request>, read: Reader, done: Done<JsValue>) {
    spawn_local(async move {
        let answer = match request {
            Some(request) => send(request, read).await,
            None => Err(broken()),
        };
        done(answer);
    });
}

/// The body of a successful answer, or the error that it stands for.
async fn send(request: Request, read: Reader) -> Result<JsValue, ApiError> {
    let response = request.send().await.map_err(|_| ApiError::Offline)?;
    let text = response.text().await.map_err(|_| ApiError::Offline)?;
    let body = read(&text);
    if response.ok() {
        body.ok_or_else(broken)
    } else {
        Err(error_of(&response, body))
    }
}

fn error_of(response: &Response, body: Option<JsValue>) -> ApiError {
    let problem = body.and_then(|body| from_js::<Problem>(&body));
    match (problem, response.status()) {
        (Some(problem), _) => problem.into(),
        // Answers of a proxy on the way, which knows nothing of our problems.
        (None, 404) => ApiError::NotFound,
        (None, 429) => ApiError::TooManyRequests {
            retry_after_seconds: None,
        },
        (None, 502..=504) => ApiError::Offline,
        (None, _) => broken(),
    }
}

fn broken() -> ApiError {
    ApiError::Broken { request_id: None }
}
