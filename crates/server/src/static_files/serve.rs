//! Responses for the files and pages of the app.

use super::cache_control;
use super::dist::Dist;
use crate::http::{etag, security_headers};
use crate::prerender::EncodedPage;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};

/// Serves the files of the app; every other path without a file extension gets the app's
/// page.
pub fn router(dist: Dist) -> Router {
    Router::new().fallback(serve).with_state(dist)
}

async fn serve(State(dist): State<Dist>, request: Request) -> Response {
    let file_name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let caching = cache_control::for_file(file_name);
    let is_page_of_app = !file_name.contains('.');
    let (parts, _) = request.into_parts();
    if let Some(response) = prerendered(&dist, &parts) {
        return response;
    }
    let request = |parts| Request::from_parts(parts, Body::empty());

    let files = ServeDir::new(&dist.folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let mut response = answer(files.oneshot(request(parts.clone())).await);
    if response.status() == StatusCode::NOT_FOUND {
        // A missing script or wasm must never be answered with a page: the browser
        // would try to run it.
        response = if is_page_of_app {
            let page = ServeFile::new(dist.folder.join("index.html"))
                .precompressed_br()
                .precompressed_gzip();
            answer(page.oneshot(request(parts)).await)
        } else {
            (StatusCode::NOT_FOUND, "Not found\n").into_response()
        };
    }
    add_headers(&dist, &mut response, caching);
    response
}

/// The response from memory: a prerendered page, the sitemap or `robots.txt`.
fn prerendered(dist: &Dist, request: &Parts) -> Option<Response> {
    if request.method != Method::GET && request.method != Method::HEAD {
        return None;
    }
    let path = request.uri.path();
    let text = |kind: &'static str, text: &str| {
        ([(header::CONTENT_TYPE, kind)], text.to_owned()).into_response()
    };
    let mut response = match path {
        "/sitemap.xml" => text("application/xml", dist.pages().sitemap()?),
        "/robots.txt" if !dist.pages().robots().is_empty() => {
            text("text/plain; charset=utf-8", dist.pages().robots())
        }
        path => page(dist.pages().page(path)?, &request.headers),
    };
    add_headers(dist, &mut response, cache_control::for_file(""));
    Some(response)
}

fn page(page: &Arc<EncodedPage>, headers: &HeaderMap) -> Response {
    page.compress_best_in_background();
    let (encoding, bytes) = page.negotiate(headers);
    let tag = page.etag(encoding);
    let mut response = if etag::not_modified(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = (header::CONTENT_TYPE, "text/html; charset=utf-8");
        ([kind], bytes.to_vec()).into_response()
    };
    let headers = response.headers_mut();
    if let Some(name) = encoding.content_coding() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Adds the headers that every response has.
fn add_headers(dist: &Dist, response: &mut Response, caching: HeaderValue) {
    let succeeded = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if succeeded {
        caching
    } else {
        cache_control::NO_STORE
    };
    let headers = response.headers_mut();
    cache_control::add_charset(headers);
    headers.insert(header::CACHE_CONTROL, caching);
    headers.insert(header::CONTENT_SECURITY_POLICY, dist.policy.clone());
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    security_headers::add_to(response, dist.is_embeddable);
}

fn answer<B>(result: Result<axum::http::Response<B>, impl std::fmt::Display>) -> Response
where
    axum::http::Response<B>: IntoResponse,
{
    result.map_or_else(
        |error| {
            tracing::error!(%error, "a file of the app cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        },
        IntoResponse::into_response,
    )
}
