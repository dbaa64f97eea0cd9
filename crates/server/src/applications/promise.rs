//! The promised processing time of a permit, as the service clock reads it.

use loket_domain::applications::{ApplicationEvent, ServiceClock, service_clock};
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::{ClockStart, Permit, ProcessingTime, Stage};
use loket_domain::time::Timestamp;
use serde::Serialize;

/// The promised processing time of a permit, and what starts the clock.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Promise {
    /// All stages together, when they are published in one unit.
    pub total: Option<Stage>,
    /// What starts the clock.
    pub starts: ClockStart,
}

impl Promise {
    /// The promise of a permit.
    pub(crate) fn from_permit(permit: &Permit) -> Self {
        let time = permit.standard.processing_time.as_ref();
        Self {
            total: time.and_then(ProcessingTime::total),
            starts: time.map(|time| time.starts).unwrap_or_default(),
        }
    }

    /// The service clock of an application for the permit.
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
