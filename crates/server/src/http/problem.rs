//! Answers that are not a success, as problem details by RFC 9457.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use loket_domain::problem::{FieldProblem, Problem, ProblemCode};

/// A problem on its way out. The request's id is added by
/// [`request_log`](super::request_log), the only place that knows it.
#[derive(Clone, Debug)]
pub struct ApiProblem(Box<Problem>);

/// What a handler returns.
pub type ApiResult<T> = Result<T, ApiProblem>;

/// After how many seconds it makes sense to try again when the server is overloaded.
const RETRY_WHEN_UNAVAILABLE: u64 = 5;

impl ApiProblem {
    /// A problem of a kind, without further members.
    pub fn new(code: ProblemCode) -> Self {
        let name = code_name(code);
        Self(Box::new(Problem {
            kind: format!("urn:loket:problem:{name}"),
            title: title(code).to_owned(),
            status: status(code).as_u16(),
            code,
            fields: Vec::new(),
            request_id: None,
            retry_after_seconds: (code == ProblemCode::Unavailable)
                .then_some(RETRY_WHEN_UNAVAILABLE),
            proof: None,
        }))
    }

    /// Sets members that only some kinds of problems have.
    pub fn with(mut self, set: impl FnOnce(&mut Problem)) -> Self {
        set(&mut self.0);
        self
    }

    /// The kind of the problem.
    pub fn code(&self) -> ProblemCode {
        self.0.code
    }

    /// Fields that are missing or not valid.
    pub fn invalid_fields(fields: Vec<FieldProblem>) -> Self {
        Self::new(ProblemCode::InvalidFields).with(|problem| problem.fields = fields)
    }

    /// A body of another shape; the field is where it was noticed.
    pub fn wrong_shape(field: Option<FieldProblem>) -> Self {
        let fields = field.into_iter().collect();
        Self::new(ProblemCode::WrongShape).with(|problem| problem.fields = fields)
    }

    /// Too many requests, with the seconds after which to try again.
    pub fn too_many_requests(retry_after_seconds: u64) -> Self {
        Self::new(ProblemCode::TooManyRequests)
            .with(|problem| problem.retry_after_seconds = Some(retry_after_seconds))
    }

    /// The body of the response to a request.
    pub fn to_problem(&self, request_id: Option<String>) -> Problem {
        Problem {
            request_id,
            ..(*self.0).clone()
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
        let mut response = status(self.0.code).into_response();
        if let Some(seconds) = self.0.retry_after_seconds {
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
