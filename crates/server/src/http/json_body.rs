//! Bodies in JSON. Whatever is wrong with one becomes a problem that says what.

use super::problem::{ApiProblem, ApiResult};
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// A body of at most `LIMIT` bytes.
pub struct JsonBody<T, const LIMIT: usize>(
    /// What it says.
    pub T,
);

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

fn parse<T: DeserializeOwned>(body: &[u8]) -> ApiResult<T> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let parsed = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        problem_of(error.inner().classify(), &path)
    })?;
    deserializer
        .end()
        .map_err(|error| problem_of(error.classify(), "."))?;
    // Serde reads an array as a struct too, its fields in their order. Nobody means that.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(ApiProblem::wrong_shape(None));
    }
    Ok(parsed)
}

fn problem_of(category: Category, path: &str) -> ApiProblem {
    if category != Category::Data {
        return ApiProblem::new(ProblemCode::MalformedJson);
    }
    let path: String = path.chars().take(LONGEST_PATH).collect();
    let named = !path.is_empty() && path != ".";
    ApiProblem::wrong_shape(named.then(|| FieldProblem::new(&path, FieldCode::InvalidFormat)))
}
