//! The key by which what is sent twice is done once.

use super::cors::IDEMPOTENCY_KEY;
use super::problem::{ApiProblem, ApiResult};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use loket_domain::problem::ProblemCode;
use std::ops::RangeInclusive;

/// The value of an `Idempotency-Key` header. The holder of that of a complaint can
/// have the receipt repeated, so it has to be long enough not to be guessed.
pub(crate) struct IdempotencyKey(pub String);

pub(crate) const LENGTH: RangeInclusive<usize> = 16..=64;

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> ApiResult<Self> {
        let mut values = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
        let key = values.next().and_then(|value| value.to_str().ok());
        match (key, values.next()) {
            (Some(key), None) if is_acceptable(key) => Ok(Self(key.to_owned())),
            _ => Err(ApiProblem::new(ProblemCode::InvalidIdempotencyKey)),
        }
    }
}

pub(crate) fn is_acceptable(key: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    LENGTH.contains(&key.len()) && key.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_16_to_64_letters_digits_dashes_and_underscores() {
        let check = |key: &str, expected: bool| assert_eq!(is_acceptable(key), expected, "{key}");
        check("", false);
        check("a23456789012345", false);
        check("a234567890123456", true);
        check("5f0c8b1e-6a7d-4a59-9f3a-0c1b2d3e4f50", true);
        check(&"_".repeat(64), true);
        check(&"_".repeat(65), false);
        check("a23456789012345 ", false);
        check("a23456789012345é", false);
    }
}
