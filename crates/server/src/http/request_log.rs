//! The id of a request, its line in the log, and the body of a problem.
//!
//! Architecture invariant: the log knows routes, never addresses, paths, queries or
//! bodies. What a citizen types is in no line of it.

use super::problem::ApiProblem;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

/// The header that names the request in the log.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The outermost layer: everything below it is timed and named.
pub async fn identify_and_log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = new_request_id();
    let method = known_method(request.method());
    let route = route(&request);
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<ApiProblem>() {
        response = with_problem_body(response, &problem, &id);
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    tracing::info!(
        target: "loket::request",
        method,
        route,
        status = response.status().as_u16(),
        milliseconds = started.elapsed().as_millis() as u64,
        request_id = id,
    );
    response
}

/// A client's own id is not used: it could carry anything into the log.
fn new_request_id() -> String {
    getrandom::u64().map_or_else(|_| "0".repeat(16), |id| format!("{id:016x}"))
}

/// The template of the route, `/api/v1/permits/{id}`, or what else answers.
fn route(request: &Request) -> String {
    if let Some(path) = request.extensions().get::<MatchedPath>() {
        return path.as_str().to_owned();
    }
    let path = request.uri().path();
    let class = if path == "/api" || path.starts_with("/api/") {
        "(unknown api)"
    } else {
        "(app)"
    };
    class.to_owned()
}

/// A client can invent methods, too.
fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "(other)",
    }
}

fn with_problem_body(response: Response, problem: &ApiProblem, id: &str) -> Response {
    let body = serde_json::to_vec(&problem.to_problem(Some(id.to_owned()))).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    Response::from_parts(parts, Body::from(body))
}
