//! The share of complaints that was answered in time.

use crate::support::{day, source};
use loket_domain::evaluation::ComplaintMetrics;
use loket_domain::provenance::{Basis, Origin, Provenance};

fn metrics([in_time, late, overdue]: [u32; 3]) -> ComplaintMetrics {
    ComplaintMetrics {
        received: 1_000_000,
        in_time,
        late,
        overdue,
        reopened: 7,
        before: None,
        basis: Basis {
            origin: Origin::Counter,
            source: Some(source()),
            from: day("2026-10-01"),
            until: day("2026-12-31"),
            provenance: Provenance::Official,
        },
    }
}

#[test]
fn the_share_in_time_is_of_those_of_which_it_can_be_said() {
    // In time, late, overdue; whole percent, half a percent rounded up.
    for (counts, expect) in [
        ([0, 0, 0], None),
        ([1, 0, 0], Some(100)),
        ([0, 1, 0], Some(0)),
        ([0, 0, 1], Some(0)),
        ([1, 1, 0], Some(50)),
        ([1, 0, 1], Some(50)),
        ([1, 1, 1], Some(33)),
        ([2, 1, 0], Some(67)),
        ([5, 2, 1], Some(63)),
        ([3, 4, 1], Some(38)),
        ([1, 100, 99], Some(1)),
        ([1, 100, 100], Some(0)),
        ([199, 1, 0], Some(100)),
        ([198, 1, 1], Some(99)),
        ([7, 2, 3], Some(58)),
    ] {
        assert_eq!(metrics(counts).in_time_percent(), expect, "{counts:?}");
    }
}
