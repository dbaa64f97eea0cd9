//! How long each finished application took, derived from its events.

use super::promise::Promise;
use loket_domain::applications::{ApplicationEvent, StatusMeaning};
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::Permit;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// The promises of all permits and the office's calendar, from which the times are derived.
pub(crate) struct Promises {
    hours: OpeningHours,
    by_permit: HashMap<String, Promise>,
}

/// A finished application, and how long it took.
pub(crate) struct FinishedApplication {
    pub application_id: i64,
    pub permit_id: String,
    pub ended_at: Timestamp,
    pub provenance: Provenance,
    /// Tenths of a day; `None` where the calendar is not published.
    pub elapsed_tenths: Option<u32>,
    /// Whether it kept the promise; `None` where there is no promise.
    pub in_time: Option<bool>,
}

/// Raised whenever the rule of the service clock changes, so that every database derives
/// the times again.
const RULE: u32 = 1;

impl Promises {
    /// The promises of these permits, by this calendar.
    pub(crate) fn new(permits: &[Permit], hours: &OpeningHours) -> Self {
        let by_permit = permits
            .iter()
            .map(|permit| (permit.id.clone(), Promise::from_permit(permit)));
        Self {
            hours: hours.clone(),
            by_permit: by_permit.collect(),
        }
    }

    /// A digest that differs whenever a derived time could.
    pub(crate) fn fingerprint(&self) -> serde_json::Result<String> {
        let mut promises: Vec<_> = self.by_permit.iter().collect();
        promises.sort_by_key(|(id, _)| *id);
        let json = serde_json::to_vec(&(RULE, &self.hours, promises))?;
        let digest = Sha256::digest(json);
        Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// How long an application took; `None` while it is not finished. The events are all
    /// that it has, oldest first.
    pub(crate) fn finished(
        &self,
        application_id: i64,
        permit_id: &str,
        submitted_at: Timestamp,
        provenance: Provenance,
        events: &[ApplicationEvent],
    ) -> Option<FinishedApplication> {
        let ended_at = ended_at(events)?;
        let none = Promise::default();
        let promise = self.by_permit.get(permit_id).unwrap_or(&none);
        let clock = promise.clock(&self.hours, submitted_at, events, ended_at);
        Some(FinishedApplication {
            application_id,
            permit_id: permit_id.to_owned(),
            ended_at,
            provenance,
            elapsed_tenths: clock.elapsed_tenths,
            in_time: promise.total.as_ref().map(|_| !clock.overdue),
        })
    }
}

/// The instant at which an application was finished, by its events, oldest first; `None`
/// while it is not.
pub(crate) fn ended_at(events: &[ApplicationEvent]) -> Option<Timestamp> {
    let ends = |event: &&ApplicationEvent| {
        StatusMeaning::from_code(event.status.code).is_some_and(|meaning| meaning.granted.is_some())
    };
    events.iter().find(ends).map(|event| event.at)
}
