//! Requests and answers.
//!
//! JSON goes through the browser's own parser and printer, which weighs nothing.

use super::{ApiError, Done};
use gloo_net::http::{Request, RequestBuilder, Response};
use js_sys::{JSON, Reflect};
use leptos::prelude::{document, window};
use loket_domain::problem::Problem;
use loket_js_value::{deserialize, serialize};
use loket_ui::ErasedSignal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::OnceLock;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::FormData;

static STORED: OnceLock<ErasedSignal<bool>> = OnceLock::new();

/// Says from now on whether the last answer came from the device's own store, because
/// the server could not be reached. The service worker marks such answers.
pub fn report_stored(state: ErasedSignal<bool>) {
    STORED.get_or_init(|| state);
}

/// Reads a resource.
pub fn get<T: DeserializeOwned + 'static>(path: &str, done: Done<T>) {
    exchange(
        Request::get(&address(path)).build().ok(),
        from_json,
        decoding(done),
    );
}

/// Reads one text of a resource.
pub fn get_field(path: &str, field: &'static str, done: Done<String>) {
    let read = move |answer: Answer| {
        let value = Reflect::get(&answer.body, &field.into()).ok();
        value.and_then(|value| value.as_string()).ok_or_else(broken)
    };
    exchange(
        Request::get(&address(path)).build().ok(),
        from_json,
        Box::new(move |answer| done(answer.and_then(read))),
    );
}

/// Reads a text file that is served with the app.
pub fn get_text(address: &str, done: Done<String>) {
    let request = Request::get(address).build().ok();
    exchange(
        request,
        |_| Some(JsValue::UNDEFINED),
        Box::new(move |answer| done(answer.map(|answer| answer.text))),
    );
}

/// Sends a body and reads the answer. Headers say more about how it is meant.
pub fn post<T: DeserializeOwned + 'static>(
    path: &str,
    body: &impl Serialize,
    headers: &[(&str, &str)],
    done: Done<T>,
) {
    let body = serialize(body).ok();
    exchange(
        request_with(&address(path), body, headers),
        from_json,
        decoding(done),
    );
}

/// Sends a body and passes on the answer as it came.
pub fn post_for_answer(
    path: &str,
    body: &impl Serialize,
    headers: &[(&str, &str)],
    done: Done<Answer>,
) {
    let body = serialize(body).ok();
    exchange(request_with(&address(path), body, headers), from_json, done);
}

/// An answer as it came.
pub struct Answer {
    /// What its text stands for.
    body: JsValue,
    /// Its text.
    pub text: String,
    /// The tag of this version of what was asked for.
    pub etag: Option<String>,
}

impl Answer {
    /// The answer as a domain type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        deserialize(&self.body).map_err(|_| broken())
    }
}

/// A text that was kept, as a domain type.
pub fn read_kept<T: DeserializeOwned>(text: &str) -> Option<T> {
    deserialize(&from_json(text)?).ok()
}

/// Sends a form with files and reads the answer.
pub fn post_form<T: DeserializeOwned + 'static>(path: &str, form: FormData, done: Done<T>) {
    let request = Request::post(&address(path)).body(form).ok();
    exchange(request, from_json, decoding(done));
}

/// A flat struct as a text that can be kept; see [`read_kept`].
pub fn to_keep(value: &impl Serialize) -> Option<String> {
    JSON::stringify(&serialize(value).ok()?).ok()?.as_string()
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
pub fn address(path: &str) -> String {
    let base = document()
        .query_selector("meta[name=loket-api]")
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("content"))
        .unwrap_or_default();
    format!("{}/api/v1/{path}", base.trim_end_matches('/'))
}

fn request_with(address: &str, body: Option<JsValue>, headers: &[(&str, &str)]) -> Option<Request> {
    let mut builder: RequestBuilder =
        Request::post(address).header("Content-Type", "application/json");
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    let text = JSON::stringify(&body?).ok()?;
    builder.body(text).ok()
}

fn decoding<T: DeserializeOwned + 'static>(done: Done<T>) -> Done<Answer> {
    Box::new(move |answer| done(answer.and_then(|answer| answer.read())))
}

/// What the text of an answer stands for, if it is of the expected kind.
type Reader = fn(&str) -> Option<JsValue>;

fn from_json(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok()
}

/// Sends a request and passes the answer on. One function for all resources, so that
/// it is in the app once.
fn exchange(request: Option<Request>, read: Reader, done: Done<Answer>) {
    spawn_local(async move {
        let answer = match request {
            Some(request) => send(request, read).await,
            None => Err(broken()),
        };
        done(answer);
    });
}

/// A successful answer, or the error that it stands for.
async fn send(request: Request, read: Reader) -> Result<Answer, ApiError> {
    let response = request.send().await.map_err(|_| ApiError::Offline)?;
    if let Some(stored) = STORED.get() {
        stored.set(response.headers().get("Loket-Stored").is_some());
    }
    let text = response.text().await.map_err(|_| ApiError::Offline)?;
    let body = read(&text);
    if response.ok() {
        let etag = response.headers().get("ETag");
        body.map(|body| Answer { body, text, etag })
            .ok_or_else(broken)
    } else {
        Err(error_of(&response, body))
    }
}

fn error_of(response: &Response, body: Option<JsValue>) -> ApiError {
    let problem = body.and_then(|body| deserialize::<Problem>(&body).ok());
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
