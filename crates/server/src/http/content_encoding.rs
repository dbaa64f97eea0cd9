//! Negotiation of the content encoding, and entity tags of compressed responses.

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// Ignores an `Accept-Encoding` that refuses even `identity`: RFC 9110 (12.5.3) allows it,
/// and a response without encoding is of more use than a refusal.
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

/// Makes the `ETag` of a compressed response a weak one, since its bytes are others.
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
