//! Answers that are not a success, as problem details by RFC 9457.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loket_domain::problem::{FieldProblem, Problem, ProblemCode, ProofOfWorkChallenge};

/// A problem on its way out. The request's id is added by
/// [`request_log`](super::request_log), the only place that knows it.
#[derive(Clone, Debug)]
pub struct ApiProblem {
    code: ProblemCode,
    fields: Vec<FieldProblem>,
    retry_after_seconds: Option<u64>,
    proof: Option<ProofOfWorkChallenge>,
}

/// What a handler returns.
pub type ApiResult<T> = Result<T, ApiProblem>;

/// After how many seconds it makes sense to try again when the server is overloaded.
const RETRY_WHEN_UNAVAILABLE: u64 = 5;

impl ApiProblem {
    /// A problem without more to say than its kind.
    pub fn new(code: ProblemCode) -> Self {
        Self {
            code,
            fields: Vec::new(),
            retry_after_seconds: (code == ProblemCode::Unavailable)
                .then_some(RETRY_WHEN_UNAVAILABLE),
            proof: None,
        }
    }

    /// Its kind.
    pub fn code(&self) -> ProblemCode {
        self.code
    }

    /// Fields that are missing or not valid.
    pub fn invalid_fields(fields: Vec<FieldProblem>) -> Self {
        Self {
            fields,
            ..Self::new(ProblemCode::InvalidFields)
        }
    }

    /// A body of another shape; the field is where it was noticed.
    pub fn wrong_shape(field: Option<FieldProblem>) -> Self {
        Self {
            fields: field.into_iter().collect(),
            ..Self::new(ProblemCode::WrongShape)
        }
    }

    /// Too many requests.
    pub fn too_many_requests(retry_after_seconds: u64) -> Self {
        Self {
            retry_after_seconds: Some(retry_after_seconds),
            ..Self::new(ProblemCode::TooManyRequests)
        }
    }

    /// A little work has to be done first.
    pub fn proof_required(challenge: ProofOfWorkChallenge) -> Self {
        Self {
            proof: Some(challenge),
            ..Self::new(ProblemCode::ProofRequired)
        }
    }

    /// The body, as the citizen's app receives it.
    pub fn to_problem(&self, request_id: Option<String>) -> Problem {
        let name = code_name(self.code);
        Problem {
            kind: format!("urn:loket:problem:{name}"),
            title: title(self.code).to_owned(),
            status: status(self.code).as_u16(),
            code: self.code,
            fields: self.fields.clone(),
            request_id,
            retry_after_seconds: self.retry_after_seconds,
            proof: self.proof.clone(),
        }
    }
}

/// The HTTP status of a kind of problem.
pub fn status(code: ProblemCode) -> StatusCode {
    match code {
        ProblemCode::MalformedJson
        | ProblemCode::MalformedForm
        | ProblemCode::InvalidIdempotencyKey => StatusCode::BAD_REQUEST,
        ProblemCode::NotPossible => StatusCode::CONFLICT,
        ProblemCode::ProofRequired => StatusCode::PRECONDITION_REQUIRED,
        ProblemCode::NoMatch | ProblemCode::NotFound => StatusCode::NOT_FOUND,
        ProblemCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ProblemCode::Unchanged => StatusCode::PRECONDITION_FAILED,
        ProblemCode::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemCode::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ProblemCode::WrongShape
        | ProblemCode::InvalidFields
        | ProblemCode::IdempotencyKeyReused => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemCode::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
        ProblemCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ProblemCode::Internal | ProblemCode::Unknown => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn title(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedJson => "The body is not JSON in UTF-8",
        ProblemCode::WrongShape => "The body is JSON of another shape",
        ProblemCode::MalformedForm => "The body is no form of the parts that are asked for",
        ProblemCode::NotPossible => "The state of the complaint does not allow it",
        ProblemCode::ProofRequired => "A little work has to be done first",
        ProblemCode::UnsupportedMediaType => "The body is not declared as it has to be",
        ProblemCode::BodyTooLarge => "The body is too large",
        ProblemCode::InvalidFields => "Fields are missing or not valid",
        ProblemCode::InvalidIdempotencyKey => "The Idempotency-Key is missing or not valid",
        ProblemCode::IdempotencyKeyReused => "The Idempotency-Key came before with another body",
        ProblemCode::NoMatch => "Nothing under this reference and code",
        ProblemCode::NotFound => "No such resource",
        ProblemCode::MethodNotAllowed => "The resource does not have this method",
        ProblemCode::Unchanged => "Unchanged since it was sent with this ETag",
        ProblemCode::TooManyRequests => "Too many requests",
        ProblemCode::Unavailable => "The server cannot do its work at the moment",
        ProblemCode::Internal | ProblemCode::Unknown => "The server failed",
    }
}

/// The code as it stands on the wire.
fn code_name(code: ProblemCode) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The body follows in [`request_log`](super::request_log); until then the problem
/// travels beside the answer.
impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let mut response = status(self.code).into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Failures of the database. What it says goes to the log without any value, and
/// nowhere else.
impl From<sqlx::Error> for ApiProblem {
    fn from(error: sqlx::Error) -> Self {
        let from_sqlite = error.as_database_error();
        let code = from_sqlite.and_then(|error| error.code());
        tracing::error!(
            sqlite_code = code.as_deref(),
            sqlite_message = from_sqlite.map(|error| error.message()),
            kind = kind_of(&error),
            "the database failed"
        );
        // The primary result code is the low byte: busy, locked, read-only, I/O, full.
        let primary = code
            .and_then(|code| code.parse::<u32>().ok())
            .map(|code| code & 0xff);
        match (primary, &error) {
            (Some(5 | 6 | 8 | 10 | 13), _) | (_, sqlx::Error::PoolTimedOut) => {
                ApiProblem::new(ProblemCode::Unavailable)
            }
            _ => ApiProblem::new(ProblemCode::Internal),
        }
    }
}

/// The name of an error's variant; its text could quote a stored value.
fn kind_of(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::Database(_) => "database",
        sqlx::Error::Io(_) => "io",
        sqlx::Error::PoolTimedOut => "pool timed out",
        sqlx::Error::PoolClosed => "pool closed",
        sqlx::Error::RowNotFound => "row not found",
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => "decode",
        _ => "other",
    }
}
