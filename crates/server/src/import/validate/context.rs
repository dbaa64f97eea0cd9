//! What every check needs: the content of the office, the time, and where errors go.

use super::field_names::FieldNames;
use crate::content::Content;
use crate::import::validation_errors::ValidationErrors;
use loket_domain::time::{Day, TimeOfDay, Timestamp};
use std::collections::HashMap;

/// What every check needs.
pub(super) struct Context {
    /// The number of steps in the procedure of each permit, by its id.
    pub steps: HashMap<String, usize>,
    /// The instant of the import.
    pub now: Timestamp,
    /// The earliest plausible instant.
    pub earliest: Timestamp,
    pub names: FieldNames,
    pub errors: ValidationErrors,
}

impl Context {
    pub(super) fn new(
        content: &Content,
        now: Timestamp,
        names: FieldNames,
        errors: &ValidationErrors,
    ) -> Self {
        let steps = content.permits.iter().map(|permit| {
            let procedure = permit.standard.procedure.as_ref();
            (permit.id.clone(), procedure.map_or(0, Vec::len))
        });
        // The service clock counts day by day: a slip of a thousand years would take long.
        let first_day = Day::new(2000, 1, 1).unwrap_or(Day::from_days_since_1970(0));
        let zone = &content.office.hours.time_zone;
        Self {
            steps: steps.collect(),
            now,
            earliest: zone.instant(first_day, TimeOfDay::MIDNIGHT),
            names,
            errors: errors.clone(),
        }
    }

    /// An instant with its offset that is neither in the future nor implausibly early.
    pub(super) fn instant(&self, line: u64, field: &str, text: &str) -> Option<Timestamp> {
        let Ok(instant) = text.parse::<Timestamp>() else {
            let text = "is an instant with its offset, as 2026-11-24T08:30:00+08:00";
            self.errors.add(line, field, text);
            return None;
        };
        let future = "is in the future; only what has happened can be imported";
        let early = "is before the year 2000; check the year";
        let errors = &self.errors;
        let is_plausible = errors.require(instant <= self.now, line, field, future)
            && errors.require(instant >= self.earliest, line, field, early);
        is_plausible.then_some(instant)
    }
}

/// A field is not valid, and its error was added to [`Context::errors`].
pub(super) struct Reported;
