//! The problems that endpoints can answer with.

use crate::http::problem::{ApiProblem, status};
use loket_domain::problem::{FieldCode, FieldProblem, Problem, ProblemCode};
use std::collections::BTreeMap;
use utoipa::openapi::response::Response;
use utoipa::openapi::{Content, Header, ObjectBuilder, Ref, RefOr, ResponseBuilder, Type};
use utoipa::{IntoResponses, ToSchema};

/// The problems of every endpoint behind a rate limit.
pub(crate) struct CommonProblems;
/// The problems of an endpoint whose path can name nothing.
pub(crate) struct NotFoundProblems;
/// The problems of look-ups.
pub(crate) struct LookupProblems;
/// The problems of the health check.
pub(crate) struct HealthProblems;

/// Responses by status.
pub(crate) type Responses = BTreeMap<String, RefOr<Response>>;

/// The problems of every endpoint behind a rate limit.
pub(crate) const COMMON: &[ProblemCode] = &[
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
];
/// The problems of a JSON body.
pub(crate) const BODY: &[ProblemCode] = &[
    ProblemCode::MalformedJson,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::InvalidFields,
    ProblemCode::WrongShape,
];
/// The problems of an `Idempotency-Key`.
pub(crate) const IDEMPOTENCY_KEY: &[ProblemCode] = &[
    ProblemCode::InvalidIdempotencyKey,
    ProblemCode::IdempotencyKeyReused,
];

impl IntoResponses for HealthProblems {
    fn responses() -> Responses {
        let codes = &[ProblemCode::Internal, ProblemCode::Unavailable];
        problem_responses(&[codes], &[])
    }
}

impl IntoResponses for CommonProblems {
    fn responses() -> Responses {
        problem_responses(&[COMMON], &[])
    }
}

impl IntoResponses for NotFoundProblems {
    fn responses() -> Responses {
        problem_responses(&[&[ProblemCode::NotFound], COMMON], &[])
    }
}

impl IntoResponses for LookupProblems {
    fn responses() -> Responses {
        problem_responses(&[&[ProblemCode::NoMatch], BODY, COMMON], &[])
    }
}

/// One response for each status, with an example for each of its codes.
///
/// `examples` holds those of kinds that only one feature knows.
pub(crate) fn problem_responses(codes: &[&[ProblemCode]], examples: &[ApiProblem]) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<Problem>> = BTreeMap::new();
    for code in codes.concat() {
        let given = examples.iter().find(|example| example.code() == code);
        let problem = given.cloned().unwrap_or_else(|| example(code));
        let problem = problem.to_problem(Some("8d1f0c6a5b3e4927".to_owned()));
        let problems = by_status.entry(status(code).as_u16()).or_default();
        problems.push(problem);
    }
    by_status
        .into_iter()
        .map(|(status, problems)| (status.to_string(), response(status, &problems).into()))
        .collect()
}

fn response(status: u16, problems: &[Problem]) -> Response {
    let titles: Vec<&str> = problems
        .iter()
        .map(|problem| problem.title.as_str())
        .collect();
    let examples = problems.iter().map(|problem| {
        let name = problem
            .kind
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned();
        let example = utoipa::openapi::example::ExampleBuilder::new()
            .summary(&problem.title)
            .value(serde_json::to_value(problem).ok())
            .build();
        (name, example)
    });
    let content = Content::builder()
        .schema(Some(Ref::from_schema_name(Problem::name())))
        .examples_from_iter(examples)
        .build();
    let response = ResponseBuilder::new()
        .description(titles.join("; or: "))
        .content("application/problem+json", content);
    if !matches!(status, 429 | 503) {
        return response.build();
    }
    let mut retry_after = Header::new(ObjectBuilder::new().schema_type(Type::Integer));
    retry_after.description = Some("Seconds after which it makes sense to try again".to_owned());
    response.header("retry-after", retry_after).build()
}

fn example(code: ProblemCode) -> ApiProblem {
    match code {
        ProblemCode::InvalidFields => {
            ApiProblem::invalid_fields(vec![FieldProblem::new("access_code", FieldCode::Mistyped)])
        }
        ProblemCode::WrongShape => ApiProblem::wrong_shape(Some(FieldProblem::new(
            "access_code",
            FieldCode::InvalidFormat,
        ))),
        ProblemCode::TooManyRequests => ApiProblem::too_many_requests(6),
        _ => ApiProblem::new(code),
    }
}
