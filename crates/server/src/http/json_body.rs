//! Bodies in JSON. Whatever is wrong with one becomes a problem that says what.

use super::problem::{ApiProblem, ApiResult};
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A body of at most `LIMIT` bytes.
pub struct JsonBody<T, const LIMIT: usize>(
    /// What it says.
    pub T,
);

/// Bytes of a lookup's body. Two short fields fit many times.
pub const LOOKUP_LIMIT: usize = 2 * 1024;

/// How much of a body that is too large is read before it is refused. A client that is
/// still sending when the connection closes never sees the answer.
const READ_AT_MOST: usize = 256 * 1024;

/// The longest path of a field that is sent back.
const LONGEST_PATH: usize = 100;

impl<S: Send + Sync, T: DeserializeOwned, const LIMIT: usize> FromRequest<S>
    for JsonBody<T, LIMIT>
{
    type Rejection = ApiProblem;

    async fn from_request(request: Request, _state: &S) -> ApiResult<Self> {
        let is_json = is_json(request.headers());
        let body = read(request, LIMIT).await?;
        if !is_json {
            return Err(ApiProblem::new(ProblemCode::UnsupportedMediaType));
        }
        parse(&body).map(JsonBody)
    }
}

async fn read(request: Request, limit: usize) -> ApiResult<Bytes> {
    let body = to_bytes(request.into_body(), READ_AT_MOST)
        .await
        .map_err(|error| {
            let too_large = std::error::Error::source(&error)
                .is_some_and(|source| source.to_string().contains("length limit exceeded"));
            ApiProblem::new(if too_large {
                ProblemCode::BodyTooLarge
            } else {
                ProblemCode::MalformedJson
            })
        })?;
    if body.len() > limit {
        return Err(ApiProblem::new(ProblemCode::BodyTooLarge));
    }
    Ok(body)
}

/// Also keeps pages of other origins out: their forms can send any body, but not under
/// this type without asking first (CORS).
fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|media_type| media_type.trim().eq_ignore_ascii_case("application/json"))
}

/// Two passes, since a type that reads the text itself cannot always tell text that is
/// no JSON from JSON that it does not expect.
fn parse<T: DeserializeOwned>(body: &[u8]) -> ApiResult<T> {
    let value: Value =
        serde_json::from_slice(body).map_err(|_| ApiProblem::new(ProblemCode::MalformedJson))?;
    // Serde reads an array as a struct too, its fields in their order. Nobody means that.
    if !value.is_object() {
        return Err(ApiProblem::wrong_shape(None));
    }
    // From the text again, not from the value, which has forgotten repeated fields.
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path: String = error
            .path()
            .to_string()
            .chars()
            .take(LONGEST_PATH)
            .collect();
        let named = !path.is_empty() && path != ".";
        ApiProblem::wrong_shape(named.then(|| FieldProblem::new(&path, FieldCode::InvalidFormat)))
    })
}
