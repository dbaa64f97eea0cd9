//! The third step: whether a file and the database describe the same application.

use super::existing::ExistingApplication;
use super::validated::{ApplicationHeader, ValidatedApplication};
use super::validation_errors::ValidationErrors;
use crate::secret_key::SecretKey;

/// Adds an error for everything in which the file contradicts the existing application.
pub(super) fn compare(
    validated: &ValidatedApplication,
    existing: &ExistingApplication,
    secret: &SecretKey,
    errors: &ValidationErrors,
) {
    let line = validated.line;
    let text = "is that of an example of the content folder; examples are continued there";
    errors.require(!existing.is_example, line, "reference", text);
    match &validated.header {
        Some(header) => compare_header(validated, header, existing, secret, errors),
        None => {
            let early = validated
                .events
                .iter()
                .filter(|event| event.at < existing.submitted_at);
            for event in early {
                let text = format!(
                    "{} is before {}, when the application was submitted; check --time-zone",
                    event.at, existing.submitted_at
                );
                errors.add(line, "tgl_status", &text);
            }
        }
    }
}

fn compare_header(
    validated: &ValidatedApplication,
    header: &ApplicationHeader,
    existing: &ExistingApplication,
    secret: &SecretKey,
    errors: &ValidationErrors,
) {
    let line = validated.line;
    if let Some(code) = &header.access_code {
        let digest = secret.application_digest(&validated.canonical_reference, code);
        let text = "is not the one by which this application is known; use that one, or leave \
                    it empty";
        errors.require(
            digest[..] == existing.lookup_digest[..],
            line,
            "access_code",
            text,
        );
    }
    let text = format!("is {:?} here, and that stays", existing.permit_id);
    errors.require(header.permit == existing.permit_id, line, "permit", &text);
    let text = format!("is {} here, and that stays", existing.submitted_at);
    let same = header.submitted_at == existing.submitted_at;
    errors.require(same, line, "submitted_at", &text);
    let same = header.provenance == existing.provenance;
    let text = "is another one here, and that stays";
    errors.require(same, line, "provenance", text);
}
