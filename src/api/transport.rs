//! Requests and answers.
//!
//! JSON goes through the browser's own parser and printer: half the bytes of bringing
//! one along in wasm.

use super::ApiError;
use gloo_net::http::{Request, RequestBuilder, Response};
use leptos::prelude::{document, window};
use loket_domain::problem::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;

/// Reads a resource.
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    let request = Request::get(&address(path)).build().map_err(|_| broken())?;
    decode(exchange(request).await?)
}

/// Sends a body and reads the answer.
pub async fn post<T: DeserializeOwned>(
    path: &str,
    body: &impl Serialize,
    idempotency_key: Option<&str>,
) -> Result<T, ApiError> {
    let builder = Request::post(&address(path)).header("Content-Type", "application/json");
    decode(exchange(with_body(builder, encode(body)?, idempotency_key)?).await?)
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

fn with_body(
    builder: RequestBuilder,
    body: String,
    idempotency_key: Option<&str>,
) -> Result<Request, ApiError> {
    let builder = match idempotency_key {
        Some(key) => builder.header("Idempotency-Key", key),
        None => builder,
    };
    builder.body(body).map_err(|_| broken())
}

/// The body of a successful answer, or the error that it stands for. One function for
/// all resources, so that it is in the app once.
async fn exchange(request: Request) -> Result<wasm_bindgen::JsValue, ApiError> {
    let response = request.send().await.map_err(|_| ApiError::Offline)?;
    let text = response.text().await.map_err(|_| ApiError::Offline)?;
    let body = js_sys::JSON::parse(&text);
    if response.ok() {
        return body.map_err(|_| broken());
    }
    Err(error_of(&response, body.ok()))
}

fn error_of(response: &Response, body: Option<wasm_bindgen::JsValue>) -> ApiError {
    let problem = body.and_then(|body| serde_wasm_bindgen::from_value::<Problem>(body).ok());
    match (problem, response.status()) {
        (Some(problem), _) => problem.into(),
        // Answers of a proxy on the way, which knows nothing of our problems.
        (None, 404) => ApiError::NotFound,
        (None, 429) => ApiError::TooManyRequests { retry_after_seconds: None },
        (None, 502..=504) => ApiError::Offline,
        (None, _) => broken(),
    }
}

fn decode<T: DeserializeOwned>(body: wasm_bindgen::JsValue) -> Result<T, ApiError> {
    serde_wasm_bindgen::from_value(body).map_err(|_| broken())
}

fn encode(body: &impl Serialize) -> Result<String, ApiError> {
    let value = serde_wasm_bindgen::to_value(body).map_err(|_| broken())?;
    let text = js_sys::JSON::stringify(&value).map_err(|_| broken())?;
    text.dyn_into::<js_sys::JsString>().map(String::from).map_err(|_| broken())
}

fn broken() -> ApiError {
    ApiError::Broken { request_id: None }
}
