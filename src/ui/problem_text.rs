//! What is wrong, in the citizen's words. The wire carries codes only.

use crate::api::ApiError;
use crate::locale::{Texts, megabytes, survey_elements};
use loket_domain::problem::{FieldCode, FieldProblem};

/// A title and what to do.
pub fn error_text(texts: &Texts, error: &ApiError) -> (&'static str, String) {
    let errors = &texts.errors;
    match error {
        // Nobody is shown that nothing has changed; whoever asks knows what to do.
        ApiError::Offline | ApiError::Unchanged => {
            (errors.offline_title, errors.offline_text.into())
        }
        ApiError::NotFound => (errors.not_found_title, errors.not_found_text.into()),
        ApiError::NoMatch => (errors.no_match_title, errors.no_match_text.into()),
        ApiError::TooManyRequests {
            retry_after_seconds,
        } => {
            let seconds = retry_after_seconds.unwrap_or(60).to_string();
            (errors.too_many_title, errors.too_many_text(&seconds))
        }
        ApiError::NotPossible => (errors.not_possible_title, errors.not_possible_text.into()),
        ApiError::KeyReused => (errors.key_reused_title, errors.key_reused_text.into()),
        ApiError::Invalid(_) => (errors.invalid_title, errors.invalid_text.into()),
        ApiError::Broken {
            request_id: Some(id),
        } => (errors.broken_title, errors.broken_text_with_id(id)),
        // Whoever sends a complaint does the work that is asked for; see `api::send_complaint`.
        ApiError::Broken { request_id: None } | ApiError::ProofRequired(_) => {
            (errors.broken_title, errors.broken_text.into())
        }
    }
}

/// What is wrong with a field and how to mend it.
pub fn field_error_text(texts: &Texts, problem: &FieldProblem) -> String {
    let errors = &texts.field_errors;
    let limit = problem.limit.unwrap_or_default().to_string();
    match (problem.code, problem.field.as_str()) {
        (FieldCode::Required, "kind") => errors.kind_required.into(),
        (FieldCode::Required, "identity") => errors.identity_required.into(),
        (FieldCode::Required, "message") => errors.message_required.into(),
        (FieldCode::Required, "name") => errors.name_required.into(),
        (FieldCode::Required, "reference") => errors.reference_required.into(),
        (FieldCode::Required, "ticket") => errors.ticket_required.into(),
        (FieldCode::Required, "access_code") => errors.access_code_required.into(),
        (FieldCode::Required, field) if field.starts_with("marks-") => {
            errors.marks_required(question(texts, field))
        }
        (FieldCode::Required, "file") => errors.file_empty.into(),
        (FieldCode::Required, "receipt-kept") => errors.receipt_not_kept.into(),
        (FieldCode::Required, _) => errors.required.into(),
        (FieldCode::TooShort, _) => errors.too_short(&limit),
        (FieldCode::TooLong, _) => errors.too_long(&limit),
        (FieldCode::InvalidCharacter, _) => errors.invalid_character.into(),
        (FieldCode::InvalidFormat, "access_code") => errors.access_code_format.into(),
        (FieldCode::InvalidFormat, "ticket") => errors.ticket_format.into(),
        (FieldCode::InvalidFormat, _) => errors.reference_format.into(),
        (FieldCode::Mistyped, _) => errors.mistyped.into(),
        (FieldCode::NotWhenAnonymous, _) => errors.not_when_anonymous.into(),
        (FieldCode::ContainsNik, _) => errors.contains_nik.into(),
        (FieldCode::TooLarge, _) => errors.too_large(&megabytes(problem.limit.unwrap_or_default())),
        (FieldCode::UnsupportedFile, _) => errors.unsupported_file.into(),
        (FieldCode::HasMetadata, _) => errors.has_metadata.into(),
        (FieldCode::TooMany, _) => errors.too_many(&limit),
        (FieldCode::UnknownReference | FieldCode::Unknown, _) => errors.unknown.into(),
    }
}

/// The question of a mark, `marks-1` to `marks-9`.
fn question(texts: &Texts, field: &str) -> &'static str {
    let number = field
        .rsplit('-')
        .next()
        .and_then(|number| number.parse().ok());
    let place: usize = number.unwrap_or_default();
    let elements = survey_elements(texts);
    elements
        .get(place.wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}
