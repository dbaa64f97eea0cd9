//! `applications/*.toml`.

use super::fields::check_texts;
use crate::content::application_file::ApplicationFile;
use crate::content::files::Files;
use crate::content::validation_errors::{FileErrors, ValidationErrors};
use loket_domain::codes::{AccessCode, CodeError, canonical_reference};
use loket_domain::permits::Permit;
use loket_domain::provenance::Provenance;
use std::collections::HashMap;

pub(in crate::content) fn check_applications(
    applications: &Files<ApplicationFile>,
    permits: &Files<Permit>,
    errors: &mut ValidationErrors,
) {
    let mut seen = HashMap::new();
    for (file, application) in applications.iter() {
        let mut errors = errors.in_file(file);
        match canonical_reference(&application.reference) {
            None => errors.add("reference", "has 4 to 40 letters and digits"),
            Some(canonical) => {
                if let Some(other) = seen.insert(canonical, file) {
                    errors.add("reference", format!("is also the reference of {other}"));
                }
            }
        }
        check_access_code(&application.access_code, &mut errors);
        errors.require(
            application.provenance == Provenance::Sample,
            "provenance",
            "is \"sample\": only examples can be in a file, since their codes are public",
        );
        check_stage(application, permits, &mut errors);
        check_events(application, &mut errors);
    }
}

/// The code itself is not repeated in the error: errors end up in logs.
fn check_access_code(code: &str, errors: &mut FileErrors<'_>) {
    let text = match code.parse::<AccessCode>() {
        Ok(_) => return,
        Err(CodeError::Length) => "has not eighteen characters in three groups of six",
        Err(CodeError::Character) => "has a character that no code has",
        Err(CodeError::Check) => "is mistyped: its last two characters do not fit the others",
    };
    errors.add("access_code", text);
}

fn check_stage(
    application: &ApplicationFile,
    permits: &Files<Permit>,
    errors: &mut FileErrors<'_>,
) {
    let found = permits
        .iter()
        .find(|(_, permit)| permit.id == application.permit);
    let Some((_, permit)) = found else {
        let text = format!("{:?} is the id of no permit", application.permit);
        errors.require(!permits.complete, "permit", &text);
        return;
    };
    let steps = permit.standard.procedure.as_ref().map_or(0, Vec::len);
    let text = format!(
        "the procedure of {:?} has {steps} steps, counted from 1",
        permit.id
    );
    let holds = application
        .stage
        .is_none_or(|stage| stage > 0 && stage as usize <= steps);
    errors.require(holds, "stage", &text);
}

fn check_events(application: &ApplicationFile, errors: &mut FileErrors<'_>) {
    errors.require(!application.events.is_empty(), "events", "has no entry");
    let mut earlier = application.submitted_at;
    for (index, event) in application.events.iter().enumerate() {
        check_texts(event, &format!("events[{index}]"), errors);
        let text = format!("is before {earlier}; events stand oldest first");
        errors.require(event.at >= earlier, format!("events[{index}].at"), &text);
        earlier = earlier.max(event.at);
    }
}
