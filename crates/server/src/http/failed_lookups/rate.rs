//! How failed look-ups delay the next one.

use std::num::NonZeroU32;
use std::time::Duration;

/// The delay after the first failed look-up beyond the burst.
const FIRST_DELAY: Duration = Duration::from_secs(2);

/// How failed look-ups delay the next one.
#[derive(Clone, Copy, Debug)]
pub struct FailedLookupRate {
    /// How many failed look-ups cause no delay.
    pub burst: NonZeroU32,
    /// The longest delay. One failed look-up expires after the same time, so that a client
    /// that goes on at the longest delay stays there.
    pub max_delay: Duration,
}

impl FailedLookupRate {
    /// The delay after so many failed look-ups: none within the burst, then doubled by each.
    pub(super) fn delay(self, failures: u32) -> Duration {
        let beyond = failures.saturating_sub(self.burst.get());
        if beyond == 0 {
            return Duration::ZERO;
        }
        let factor = 1_u32.checked_shl(beyond - 1).unwrap_or(u32::MAX);
        FIRST_DELAY.saturating_mul(factor).min(self.max_delay)
    }
}
