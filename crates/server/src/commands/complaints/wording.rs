//! Values of complaints in words, for the terminal and for tables.

use loket_domain::calendar::Deadline;
use loket_domain::complaints::{ComplaintKind, ComplaintProgress, Identity};
use loket_domain::time::{TimeZone, Timestamp};

pub(super) fn kind(kind: ComplaintKind) -> &'static str {
    match kind {
        ComplaintKind::Service => "service",
        ComplaintKind::Corruption => "corruption",
        ComplaintKind::Aspiration => "aspiration",
        ComplaintKind::Information => "information",
    }
}

pub(super) fn identity(identity: Identity) -> &'static str {
    match identity {
        Identity::Named => "named",
        Identity::Confidential => "confidential",
        Identity::Anonymous => "anonymous",
    }
}

pub(super) fn progress(progress: ComplaintProgress) -> &'static str {
    match progress {
        ComplaintProgress::Received => "received",
        ComplaintProgress::InProgress => "in progress",
        ComplaintProgress::Answered => "answered",
        ComplaintProgress::Replied => "citizen wrote again",
        ComplaintProgress::ClosingProposed => "asked to agree to closing",
        ComplaintProgress::Contested => "closing contested",
        ComplaintProgress::Closed => "closed",
        ComplaintProgress::Reopened => "opened again",
        ComplaintProgress::Unknown => "unknown",
    }
}

pub(super) fn deadline(deadline: Deadline) -> String {
    match deadline {
        Deadline::On(day) => day.to_string(),
        Deadline::Unverified => "calendar not verified".to_owned(),
    }
}

/// An instant by the office's clock: `2026-11-24 09:00 WITA`.
pub(super) fn instant(at: Timestamp, zone: &TimeZone) -> String {
    let local = zone.local_time(at);
    format!("{} {} {}", local.day, local.time, zone.abbreviation)
}
