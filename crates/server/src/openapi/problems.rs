//! The problems that each kind of endpoint can answer with.

use crate::http::problem::{ApiProblem, status};
use loket_domain::problem::{FieldCode, FieldProblem, Problem, ProblemCode, ProofOfWorkChallenge};
use std::collections::BTreeMap;
use utoipa::openapi::response::Response;
use utoipa::openapi::{Content, Header, ObjectBuilder, Ref, RefOr, ResponseBuilder, Type};
use utoipa::{IntoResponses, ToSchema};

/// What any endpoint behind a rate limit can answer with.
pub(crate) struct CommonProblems;
/// What the endpoint of one permit can answer with.
pub(crate) struct PermitProblems;
/// What the lookups can answer with.
pub(crate) struct LookupProblems;
/// What the lookup of an application can answer with.
pub(crate) struct ApplicationProblems;
/// What rating an application can answer with.
pub(crate) struct RatingProblems;
/// What doing something with a complaint can answer with.
pub(crate) struct RespondProblems;
/// What sending a file can answer with.
pub(crate) struct EvidenceProblems;
/// What sending a complaint can answer with.
pub(crate) struct SendProblems;
/// What the health check can answer with.
pub(crate) struct HealthProblems;

type Responses = BTreeMap<String, RefOr<Response>>;

const HEALTH: &[ProblemCode] = &[ProblemCode::Internal, ProblemCode::Unavailable];
const COMMON: &[ProblemCode] = &[
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
];
const BODY: &[ProblemCode] = &[
    ProblemCode::MalformedJson,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::InvalidFields,
    ProblemCode::WrongShape,
];
const SENDING: &[ProblemCode] = &[
    ProblemCode::InvalidIdempotencyKey,
    ProblemCode::IdempotencyKeyReused,
];

impl IntoResponses for HealthProblems {
    fn responses() -> Responses {
        document(&[HEALTH])
    }
}

impl IntoResponses for CommonProblems {
    fn responses() -> Responses {
        document(&[COMMON])
    }
}

impl IntoResponses for PermitProblems {
    fn responses() -> Responses {
        document(&[&[ProblemCode::NotFound], COMMON])
    }
}

impl IntoResponses for LookupProblems {
    fn responses() -> Responses {
        document(&[&[ProblemCode::NoMatch], BODY, COMMON])
    }
}

impl IntoResponses for ApplicationProblems {
    fn responses() -> Responses {
        let lookup = &[ProblemCode::NoMatch, ProblemCode::Unchanged];
        document(&[lookup, BODY, COMMON])
    }
}

impl IntoResponses for RatingProblems {
    fn responses() -> Responses {
        let receipt = &[
            ProblemCode::NoMatch,
            ProblemCode::NotPossible,
            ProblemCode::InvalidIdempotencyKey,
        ];
        document(&[receipt, BODY, COMMON])
    }
}

impl IntoResponses for RespondProblems {
    fn responses() -> Responses {
        let receipt = &[ProblemCode::NoMatch, ProblemCode::NotPossible];
        document(&[receipt, BODY, SENDING, COMMON])
    }
}

impl IntoResponses for EvidenceProblems {
    fn responses() -> Responses {
        let form = &[
            ProblemCode::NoMatch,
            ProblemCode::NotPossible,
            ProblemCode::MalformedForm,
            ProblemCode::BodyTooLarge,
            ProblemCode::UnsupportedMediaType,
            ProblemCode::InvalidFields,
        ];
        document(&[form, COMMON])
    }
}

impl IntoResponses for SendProblems {
    fn responses() -> Responses {
        document(&[BODY, SENDING, &[ProblemCode::ProofRequired], COMMON])
    }
}

/// One response for each status, with an example for each of its codes.
fn document(codes: &[&[ProblemCode]]) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<Problem>> = BTreeMap::new();
    for code in codes.concat() {
        let problem = example(code).to_problem(Some("8d1f0c6a5b3e4927".to_owned()));
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
        ProblemCode::ProofRequired => ApiProblem::proof_required(ProofOfWorkChallenge {
            challenge: "1795600000.14.6d1f0c6a5b3e49278d1f0c6a5b3e4927".to_owned(),
            bits: 14,
        }),
        _ => ApiProblem::new(code),
    }
}
