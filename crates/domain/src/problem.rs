//! Errors on the wire: problem details by RFC 9457.

use serde::{Deserialize, Serialize};

/// The body of every answer that is not a success, as `application/problem+json`.
///
/// It carries codes, never prose: the app says each in the citizen's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Names the kind of problem: `urn:loket:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in English, for people who read logs.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The kind, for programs.
    pub code: ProblemCode,
    /// What is wrong with which field, when the request was understood but not valid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Names the request in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// After how many seconds it makes sense to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u64>,
    /// The proof-of-work challenge, when the code is `proof_required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<ProofOfWorkChallenge>,
}

/// A proof-of-work challenge. It makes a flood of complaints expensive, and a single one not.
///
/// The solution is a number whose decimal digits behind the challenge and a full stop have a
/// SHA-256 digest that begins with `bits` zero bits. It goes into the `Loket-Proof` header
/// of the same request, as `challenge.number`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ProofOfWorkChallenge {
    /// Made by the server, for one `Idempotency-Key` and some minutes.
    pub challenge: String,
    /// How many zero bits.
    pub bits: u32,
}

/// The kinds of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// The body is not JSON, or not text in UTF-8.
    MalformedJson,
    /// The body is JSON of another shape: a type is wrong or a field unknown.
    WrongShape,
    /// The body is not declared as `application/json`.
    UnsupportedMediaType,
    /// The body is larger than the endpoint accepts.
    BodyTooLarge,
    /// Fields are missing or not valid; see `fields`.
    InvalidFields,
    /// The `Idempotency-Key` header is missing or not valid.
    InvalidIdempotencyKey,
    /// The `Idempotency-Key` was used before with another body.
    IdempotencyKeyReused,
    /// The body is no form of several parts, or a part is missing or not in its place.
    MalformedForm,
    /// The state of the complaint does not allow it, such as closing what is closed.
    NotPossible,
    /// Many complaints are coming in: a proof of work is required; see `proof`.
    ProofRequired,
    /// There is nothing under this reference and code. The same for an unknown
    /// reference as for a wrong code.
    NoMatch,
    /// What was asked for is what the request says it knows already (`If-None-Match`).
    Unchanged,
    /// There is no such resource.
    NotFound,
    /// The resource does not have this method.
    MethodNotAllowed,
    /// Too many requests; see `retry_after_seconds`.
    TooManyRequests,
    /// The server cannot do its work at the moment.
    Unavailable,
    /// The server failed.
    Internal,
    /// A kind that this version does not know.
    #[serde(other)]
    Unknown,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// The name of the field in the request's body.
    pub field: String,
    /// What is wrong.
    pub code: FieldCode,
    /// The limit that was passed, in characters (of a file: bytes), where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    /// Nothing was given.
    Required,
    /// Fewer characters than `limit`.
    TooShort,
    /// More characters than `limit`.
    TooLong,
    /// It has a character that the field cannot have.
    InvalidCharacter,
    /// It is not of the form that is asked for.
    InvalidFormat,
    /// The check characters do not fit: it was mistyped.
    Mistyped,
    /// It does not go with the chosen identity: an anonymous complaint has no name.
    NotWhenAnonymous,
    /// It holds what looks like an NIK, which nobody needs for a complaint.
    ContainsNik,
    /// It names something that does not exist.
    UnknownReference,
    /// The file is longer than `limit` bytes.
    TooLarge,
    /// The file is of a kind that is not taken.
    UnsupportedFile,
    /// The photo tells more than its picture, such as where it was taken.
    HasMetadata,
    /// There are `limit` already.
    TooMany,
    /// A problem that this version does not know.
    #[serde(other)]
    Unknown,
}

impl FieldProblem {
    /// A problem without a limit.
    pub fn new(field: &str, code: FieldCode) -> Self {
        Self {
            field: field.into(),
            code,
            limit: None,
        }
    }

    /// A problem with the limit that was passed.
    pub fn with_limit(field: &str, code: FieldCode, limit: u32) -> Self {
        Self {
            field: field.into(),
            code,
            limit: Some(limit),
        }
    }
}

/// Combines two required fields: both values, or every problem.
pub(crate) fn zip_fields<A, B>(
    first: Result<A, FieldProblem>,
    second: Result<B, FieldProblem>,
) -> Result<(A, B), Vec<FieldProblem>> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => Err(first.err().into_iter().chain(second.err()).collect()),
    }
}
