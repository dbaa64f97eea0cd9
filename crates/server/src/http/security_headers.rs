//! The headers that make a browser careful.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

/// Nothing in an answer of the API is to be run or shown as a page.
const API_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// What the counter never asks of a device.
const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
     gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
);

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Protects an answer of the API. Unless it says otherwise, nobody keeps it.
pub async fn protect_api(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, API_POLICY);
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    protect(&mut response, false);
    response
}

/// Whoever accepts no encoding at all, the plain one included, gets the plain one: RFC
/// 9110 allows it, and it is of more use than a refusal.
pub async fn accept_identity(mut request: Request) -> Request {
    let headers = request.headers_mut();
    let refuses_identity = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .flat_map(|value| value.to_str().unwrap_or_default().split(','))
        .any(refuses_identity);
    if refuses_identity {
        headers.remove(header::ACCEPT_ENCODING);
    }
    request
}

fn refuses_identity(entry: &str) -> bool {
    let mut parts = entry.split(';').map(str::trim);
    let coding = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
    matches!(coding, "identity" | "*") && weight == Some(0.0)
}

/// Protects any answer. What may be embedded in pages of other sites must also be
/// loadable by them.
pub fn protect(response: &mut Response, embeddable: bool) {
    let resource_policy = if embeddable {
        "cross-origin"
    } else {
        "same-origin"
    };
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(PERMISSIONS_POLICY, PERMISSIONS);
    headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(resource_policy));
}
