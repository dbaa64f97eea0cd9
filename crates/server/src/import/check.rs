//! What can be told from the file alone.

use super::event_check::event;
use super::faults::Faults;
use super::told::{Checked, Head, Names, Told, ToldEvent};
use crate::content::Content;
use loket_domain::applications::{ApplicationEvent, in_order};
use loket_domain::time::{Day, TimeOfDay, Timestamp};
use std::collections::HashMap;

/// Checks the applications of one file.
pub(super) struct Checks {
    /// How many steps each permit has.
    pub(super) steps: HashMap<String, usize>,
    /// Where each application of the file stands. Digests rather than references, since
    /// a file may tell of millions.
    pub(super) seen: HashMap<[u8; 16], u64>,
    pub now: Timestamp,
    pub earliest: Timestamp,
    pub names: Names,
    pub faults: Faults,
}

impl Checks {
    /// Those for the permits of a data folder, at an instant.
    pub(super) fn new(content: &Content, now: Timestamp, names: Names, faults: &Faults) -> Self {
        let steps = content.permits.iter().map(|permit| {
            let procedure = permit.standard.procedure.as_ref();
            (permit.id.clone(), procedure.map_or(0, Vec::len))
        });
        // The service clock counts day by day: a slip of a thousand years would take long.
        let first_day = Day::new(2000, 1, 1).unwrap_or(Day::from_days_since_1970(0));
        let zone = &content.office.hours.time_zone;
        Self {
            steps: steps.collect(),
            seen: HashMap::new(),
            now,
            earliest: zone.instant(first_day, TimeOfDay::MIDNIGHT),
            names,
            faults: faults.clone(),
        }
    }

    /// The application, if nothing is wrong with it.
    pub(super) fn application(&mut self, told: Told) -> Option<Checked> {
        let line = told.line;
        let canonical_reference = self.reference(line, &told.reference);
        let access_code = self.access_code(line, &told.access_code);
        let permit = self.permit(line, &told.permit);
        let submitted_at = self.instant(line, "submitted_at", &told.submitted_at);
        let stage = self.stage(line, &told.stage, &told.permit);
        let provenance = self.provenance(line, &told.provenance);
        let told_events = told.events.len() as u64;
        let events = self.events(line, &told.events, submitted_at);
        Some(Checked {
            line,
            canonical_reference: canonical_reference?,
            head: Some(Head {
                reference: told.reference,
                access_code: access_code?,
                permit: permit.then_some(told.permit)?,
                submitted_at: submitted_at?,
                stage: stage?,
                provenance: provenance?,
            }),
            events: events?,
            told_events,
        })
    }

    /// Events, oldest first and each once. What is told twice is one event.
    pub(super) fn events(
        &self,
        line: u64,
        told: &[ToldEvent],
        submitted_at: Option<Timestamp>,
    ) -> Option<Vec<ApplicationEvent>> {
        let there = !told.is_empty();
        self.faults.require(
            there,
            line,
            "events",
            "has no entry; at least one thing has happened",
        );
        let events: Vec<Option<ApplicationEvent>> = told
            .iter()
            .enumerate()
            .map(|(index, told)| event(self, index, told, submitted_at))
            .collect();
        let events: Option<Vec<_>> = events.into_iter().collect();
        events.filter(|_| there).map(in_order)
    }

    /// An instant with its offset that is not in the future.
    pub(super) fn instant(&self, line: u64, field: &str, text: &str) -> Option<Timestamp> {
        let Ok(instant) = text.parse::<Timestamp>() else {
            let text = "is an instant with its offset, as 2026-11-24T08:30:00+08:00";
            self.faults.add(line, field, text);
            return None;
        };
        self.in_time(line, field, instant).then_some(instant)
    }

    /// Whether an instant is one at which something can have happened.
    pub(super) fn in_time(&self, line: u64, field: &str, instant: Timestamp) -> bool {
        let past = "is in the future; only what has happened can be imported";
        let real = "is before the year 2000; check the year";
        self.faults.require(instant <= self.now, line, field, past)
            && self
                .faults
                .require(instant >= self.earliest, line, field, real)
    }
}
