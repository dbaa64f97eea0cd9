//! Validates the applications of one file.

use super::context::Context;
use super::field_names::FieldNames;
use super::{event, header};
use crate::content::Content;
use crate::import::raw::{RawApplication, RawContinuation, RawEvent};
use crate::import::validated::{ApplicationHeader, ValidatedApplication};
use crate::import::validation_errors::ValidationErrors;
use loket_domain::applications::{ApplicationEvent, sort_and_dedup};
use loket_domain::time::Timestamp;
use std::collections::HashMap;

/// Validates the applications of one file, one after the other.
pub(in crate::import) struct Validator {
    context: Context,
    /// The line of each application of the file. Digests rather than references, since a
    /// file may have millions.
    seen: HashMap<[u8; 16], u64>,
}

impl Validator {
    /// A validator by the permits and the calendar of the content, at an instant.
    pub(in crate::import) fn new(
        content: &Content,
        now: Timestamp,
        names: FieldNames,
        errors: &ValidationErrors,
    ) -> Self {
        Self {
            context: Context::new(content, now, names, errors),
            seen: HashMap::new(),
        }
    }

    /// The application, if it is valid.
    pub(in crate::import) fn application(
        &mut self,
        raw: RawApplication,
    ) -> Option<ValidatedApplication> {
        let context = &self.context;
        let line = raw.line;
        let canonical_reference = header::reference(context, line, &raw.reference);
        if let Some(reference) = &canonical_reference {
            header::require_first(context, &mut self.seen, line, reference);
        }
        let access_code = header::access_code(context, line, &raw.access_code);
        let permit = header::permit(context, line, &raw.permit);
        let submitted_at = context.instant(line, "submitted_at", &raw.submitted_at);
        let stage = header::stage(context, line, &raw.stage, &raw.permit);
        let provenance = header::provenance(context, line, &raw.provenance);
        let events_in_file = raw.events.len() as u64;
        let events = self.events(line, &raw.events, submitted_at);
        Some(ValidatedApplication {
            line,
            canonical_reference: canonical_reference?,
            header: Some(ApplicationHeader {
                reference: raw.reference,
                access_code: access_code.ok()?,
                permit: permit.then_some(raw.permit)?,
                submitted_at: submitted_at?,
                stage: stage.ok()?,
                provenance: provenance?,
            }),
            events: events?,
            events_in_file,
        })
    }

    /// More events of an existing application, if they are valid.
    pub(in crate::import) fn continuation(
        &self,
        raw: RawContinuation,
    ) -> Option<ValidatedApplication> {
        Some(ValidatedApplication {
            line: raw.line,
            events: self.events(raw.line, &raw.events, None)?,
            canonical_reference: raw.canonical_reference,
            header: None,
            events_in_file: raw.events.len() as u64,
        })
    }

    /// The events, oldest first, without repetitions.
    fn events(
        &self,
        line: u64,
        raw: &[RawEvent],
        submitted_at: Option<Timestamp>,
    ) -> Option<Vec<ApplicationEvent>> {
        let has_events = !raw.is_empty();
        let text = "has no entry; at least one thing has happened";
        self.context
            .errors
            .require(has_events, line, "events", text);
        let events: Vec<Option<ApplicationEvent>> = raw
            .iter()
            .enumerate()
            .map(|(index, raw)| event::event(&self.context, index, raw, submitted_at))
            .collect();
        let events: Option<Vec<_>> = events.into_iter().collect();
        events.filter(|_| has_events).map(sort_and_dedup)
    }
}
