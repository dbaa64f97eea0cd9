//! A deadline whose day is known, and one whose day is not.

use crate::support::{day, office_hours};
use loket_domain::calendar::{Deadline, UnverifiedYear};

#[test]
fn a_deadline_is_over_on_the_day_after_it() {
    let deadline = Deadline::On(day("2026-12-14"));
    assert_eq!(deadline.day(), Some(day("2026-12-14")));
    for (today, expect) in [
        ("2026-12-13", false),
        ("2026-12-14", false),
        ("2026-12-15", true),
        ("2027-01-01", true),
    ] {
        assert_eq!(deadline.is_over(day(today)), expect, "{today}");
    }
}

#[test]
fn a_deadline_whose_day_is_not_known_is_never_over() {
    assert_eq!(Deadline::Unverified.day(), None);
    assert!(!Deadline::Unverified.is_over(day("9999-12-31")));
    assert_eq!(
        Deadline::from(Err(UnverifiedYear(2027))),
        Deadline::Unverified
    );
    let due = office_hours().working_days_after(day("2026-11-24"), 5);
    assert_eq!(Deadline::from(due), Deadline::On(day("2026-12-01")));
}
