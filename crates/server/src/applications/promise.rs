//! What the office promises for a permit, as the service clock reads it.

use loket_domain::applications::{ApplicationEvent, ServiceClock, service_clock};
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::{ClockStart, Permit, ProcessingTime, Stage};
use loket_domain::time::Timestamp;
use serde::Serialize;

/// The promised time of a permit, and what sets the clock going.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Promise {
    /// All stages together, when they are published in one unit.
    pub total: Option<Stage>,
    /// What sets the clock going.
    pub starts: ClockStart,
}

impl Promise {
    /// That of a permit.
    pub(crate) fn of(permit: &Permit) -> Self {
        let time = permit.standard.processing_time.as_ref();
        Self {
            total: time.and_then(ProcessingTime::total),
            starts: time.map(|time| time.starts).unwrap_or_default(),
        }
    }

    /// The clock of an application for the permit.
    pub(crate) fn clock(
        &self,
        hours: &OpeningHours,
        submitted_at: Timestamp,
        events: &[ApplicationEvent],
        now: Timestamp,
    ) -> ServiceClock {
        let total = self.total.as_ref();
        service_clock(hours, total, self.starts, submitted_at, events, now)
    }
}
