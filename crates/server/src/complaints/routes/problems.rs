//! The problems that the endpoints of complaints can answer with.

use crate::complaints::proof_of_work::proof_required;
use crate::openapi::{BODY, COMMON, IDEMPOTENCY_KEY, Responses, problem_responses};
use loket_domain::problem::{ProblemCode, ProofOfWorkChallenge};
use utoipa::IntoResponses;

/// The problems of responding to the office and of rating.
pub(super) struct RespondProblems;
/// The problems of adding a file.
pub(super) struct EvidenceProblems;
/// The problems of sending a complaint.
pub(super) struct SendProblems;

impl IntoResponses for RespondProblems {
    fn responses() -> Responses {
        let receipt = &[ProblemCode::NoMatch, ProblemCode::NotPossible];
        problem_responses(&[receipt, BODY, IDEMPOTENCY_KEY, COMMON], &[])
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
        problem_responses(&[form, COMMON], &[])
    }
}

impl IntoResponses for SendProblems {
    fn responses() -> Responses {
        let challenge = proof_required(ProofOfWorkChallenge {
            challenge: "1795600000.14.6d1f0c6a5b3e49278d1f0c6a5b3e4927".to_owned(),
            bits: 14,
        });
        let proof = &[ProblemCode::ProofRequired];
        problem_responses(&[BODY, IDEMPOTENCY_KEY, proof, COMMON], &[challenge])
    }
}
