//! HTTP requests and responses.
//!
//! JSON goes through the browser's own parser and printer, which weigh nothing.

use super::callback::Done;
use super::error::ApiError;
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

/// The header by which the server recognises a repeated request.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

static IS_CACHED: OnceLock<ErasedSignal<bool>> = OnceLock::new();

/// Keeps a signal equal to whether the last response came from the service worker's cache,
/// because the server could not be reached. The service worker marks such responses.
pub fn report_cached(is_cached: ErasedSignal<bool>) {
    IS_CACHED.get_or_init(|| is_cached);
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
    let read = move |response: ApiResponse| {
        let value = Reflect::get(&response.body, &field.into()).ok();
        value.and_then(|value| value.as_string()).ok_or_else(broken)
    };
    exchange(
        Request::get(&address(path)).build().ok(),
        from_json,
        Box::new(move |response| done(response.and_then(read))),
    );
}

/// Reads a text file that is served with the app.
pub fn get_text(address: &str, done: Done<String>) {
    let request = Request::get(address).build().ok();
    exchange(
        request,
        |_| Some(JsValue::UNDEFINED),
        Box::new(move |response| done(response.map(|response| response.text))),
    );
}

/// Sends a body as JSON with additional headers and reads the response.
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

/// Sends a body and passes on the response as it came.
pub fn post_for_response(
    path: &str,
    body: &impl Serialize,
    headers: &[(&str, &str)],
    done: Done<ApiResponse>,
) {
    let body = serialize(body).ok();
    exchange(request_with(&address(path), body, headers), from_json, done);
}

/// A successful response as it came.
pub struct ApiResponse {
    /// The parsed body.
    body: JsValue,
    /// The body as text.
    pub text: String,
    /// The tag of this version of the resource.
    pub etag: Option<String>,
}

impl ApiResponse {
    /// The body as a domain type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        deserialize(&self.body).map_err(|_| broken())
    }
}

/// Sends a form with files and reads the response.
pub fn post_form<T: DeserializeOwned + 'static>(path: &str, form: FormData, done: Done<T>) {
    let request = Request::post(&address(path)).body(form).ok();
    exchange(request, from_json, decoding(done));
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

fn decoding<T: DeserializeOwned + 'static>(done: Done<T>) -> Done<ApiResponse> {
    Box::new(move |response| done(response.and_then(|response| response.read())))
}

/// Parses the body of a response; `None` when it is malformed.
type Reader = fn(&str) -> Option<JsValue>;

fn from_json(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok()
}

/// Sends a request and passes the response on. One function for all resources, so that
/// it is in the app once.
fn exchange(request: Option<Request>, read: Reader, done: Done<ApiResponse>) {
    spawn_local(async move {
        done(match request {
            Some(request) => send(request, read).await,
            None => Err(broken()),
        });
    });
}

/// Sends a request and returns a successful response, or the error that it stands for.
async fn send(request: Request, read: Reader) -> Result<ApiResponse, ApiError> {
    let response = request.send().await.map_err(|_| ApiError::Offline)?;
    if let Some(is_cached) = IS_CACHED.get() {
        is_cached.set(response.headers().get("Loket-Stored").is_some());
    }
    let text = response.text().await.map_err(|_| ApiError::Offline)?;
    let body = read(&text);
    if response.ok() {
        let etag = response.headers().get("ETag");
        body.map(|body| ApiResponse { body, text, etag })
            .ok_or_else(broken)
    } else {
        Err(error_of(&response, body))
    }
}

fn error_of(response: &Response, body: Option<JsValue>) -> ApiError {
    let problem = body.and_then(|body| deserialize::<Problem>(&body).ok());
    match (problem, response.status()) {
        (Some(problem), _) => problem.into(),
        // Responses of a proxy on the way, which knows nothing of our problems.
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
