//! The clock of this machine, which is also the server's until a journey sets that.

use loket_domain::time::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// The current instant.
pub fn now() -> Timestamp {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp::from_unix_seconds(since_1970.as_secs().cast_signed())
}

/// The instant some minutes ago.
pub fn minutes_ago(minutes: i64) -> Timestamp {
    Timestamp::from_unix_seconds(now().unix_seconds() - minutes * 60)
}
