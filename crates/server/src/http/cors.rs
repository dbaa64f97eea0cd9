//! Which other origins may use the API: none unless configured.

use axum::http::{HeaderName, HeaderValue, Method, header};
use std::time::Duration;
use tower_http::cors::CorsLayer;

/// The request header by which a repeated request has its effect only once.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The response header that says that a response repeats an earlier one.
pub const IDEMPOTENT_REPLAY: HeaderName = HeaderName::from_static("idempotent-replay");

/// Origins that may use the API.
#[derive(Clone, Debug, Default)]
pub struct AllowedOrigins(Vec<HeaderValue>);

impl AllowedOrigins {
    /// The origins of a list with commas or spaces between them.
    ///
    /// # Errors
    /// The first entry that is no origin.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.split([',', ' '])
            .filter(|entry| !entry.is_empty())
            .map(|entry| parse_origin(entry).ok_or_else(|| entry.to_owned()))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The layer for an app that is served from other origins, which may also send the request
/// headers of features.
pub fn layer(
    origins: AllowedOrigins,
    feature_headers: impl IntoIterator<Item = HeaderName>,
) -> CorsLayer {
    let headers = [header::CONTENT_TYPE, header::IF_NONE_MATCH, IDEMPOTENCY_KEY];
    CorsLayer::new()
        .allow_origin(origins.0)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers(
            headers
                .into_iter()
                .chain(feature_headers)
                .collect::<Vec<_>>(),
        )
        .expose_headers([
            super::request_log::REQUEST_ID,
            header::ETAG,
            header::RETRY_AFTER,
            IDEMPOTENT_REPLAY,
        ])
        .max_age(Duration::from_secs(3600))
}

/// The origin as browsers send it: scheme, host and perhaps a port, nothing behind.
fn parse_origin(text: &str) -> Option<HeaderValue> {
    let (scheme, host) = text.split_once("://")?;
    let plain = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    let acceptable = matches!(scheme, "https" | "http") && !host.is_empty() && plain;
    acceptable
        .then(|| HeaderValue::from_str(text).ok())
        .flatten()
}
