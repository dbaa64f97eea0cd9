//! Public responses with an `ETag` and a `Cache-Control` that lets shared caches store them.

use super::etag;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Fresh for a minute, so that a correction reaches everybody within minutes; then the stale
/// response may be shown for ten minutes while the new one is fetched, so that nobody waits.
/// A cache may also answer for a day while the server is down.
const CACHE_CONTROL: HeaderValue = HeaderValue::from_static(
    "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
);

/// The JSON, or 304 when the request's `If-None-Match` has this tag.
pub fn json(request: &HeaderMap, json: String, etag: &str) -> Response {
    document(request, "application/json", json, etag)
}

/// A document of any media type, or 304 when the request's `If-None-Match` has this tag.
pub fn document(
    request: &HeaderMap,
    content_type: &'static str,
    text: String,
    etag: &str,
) -> Response {
    let mut response = if etag::not_modified(request, etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, content_type)], text).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, CACHE_CONTROL);
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}
