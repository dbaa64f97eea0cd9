//! Answers that everybody may read and caches may keep for a while.

use super::etag;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A minute, so that a correction reaches everybody within minutes; then the old answer
/// may be shown for ten minutes while the new one is fetched, so that nobody waits. A
/// cache may also answer for a day while the server is down.
const CACHING: HeaderValue = HeaderValue::from_static(
    "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
);

/// The JSON, or that it has not changed since it was sent last.
pub fn json(request: &HeaderMap, json: String, etag: &str) -> Response {
    document(request, "application/json", json, etag)
}

/// A document of any type, or that it has not changed since it was sent last.
pub fn document(
    request: &HeaderMap,
    content_type: &'static str,
    text: String,
    etag: &str,
) -> Response {
    let mut response = if etag::is_known(request, etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, content_type)], text).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, CACHING);
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

/// A compressed answer is not the same bytes, so its etag is no longer a strong one.
pub async fn weaken_etag_of_compressed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_ENCODING)
        && let Some(etag) = headers
            .get(header::ETAG)
            .and_then(|etag| etag.to_str().ok())
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{etag}"))
    {
        headers.insert(header::ETAG, weak);
    }
    response
}
