//! Whether the office is open, and when it opens next.

use super::exception::HoursException;
use super::opening_hours::OpeningHours;
use crate::time::{Day, LocalTime, TimeOfDay, Timestamp};

/// When the office opens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextOpening {
    /// The day of the opening.
    pub day: Day,
    /// The time on that day.
    pub opens: TimeOfDay,
    /// False when a day from now up to the opening lies in a year without a calendar.
    pub calendar_verified: bool,
}

/// Whether the office is open at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeStatus<'hours> {
    /// What the office's clock shows.
    pub local: LocalTime,
    /// The time at which the office closes, while it is open.
    pub open_until: Option<TimeOfDay>,
    /// What makes today differ from an ordinary day.
    pub exception: Option<&'hours HoursException>,
    /// The next opening, while it is closed.
    pub next_opening: Option<NextOpening>,
    /// Whether the holidays of today's year are known.
    pub calendar_verified: bool,
}

/// How far ahead the next opening is looked for. No run of holidays is this long.
const DAYS_TO_LOOK_AHEAD: i32 = 60;

impl OpeningHours {
    /// Whether the office is open at an instant, until when, or when it opens next.
    pub fn status_at(&self, instant: Timestamp) -> OfficeStatus<'_> {
        let local = self.time_zone.local_time(instant);
        let today = self.schedule_on(local.day);
        let open_until = today
            .periods
            .iter()
            .find(|period| period.opens <= local.time && local.time < period.closes)
            .map(|period| period.closes);
        OfficeStatus {
            local,
            open_until,
            exception: today.exception,
            next_opening: if open_until.is_none() {
                self.next_opening(local)
            } else {
                None
            },
            calendar_verified: today.calendar_verified,
        }
    }

    fn next_opening(&self, after: LocalTime) -> Option<NextOpening> {
        let mut calendar_verified = true;
        for ahead in 0..=DAYS_TO_LOOK_AHEAD {
            let day = after.day.plus_days(ahead);
            let schedule = self.schedule_on(day);
            calendar_verified &= schedule.calendar_verified;
            let opening = schedule
                .periods
                .iter()
                .find(|period| ahead > 0 || period.opens > after.time);
            if let Some(period) = opening {
                return Some(NextOpening {
                    day,
                    opens: period.opens,
                    calendar_verified,
                });
            }
        }
        None
    }
}
