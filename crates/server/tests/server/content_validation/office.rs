//! ValidationErrors in `office.toml`.

use super::{OFFICE, check};

#[test]
fn the_calendar_is_consistent() {
    check(
        OFFICE,
        "closes = \"16:30\"",
        "closes = \"07:30\"",
        "hours.weekly[0].closes: 07:30 is not after 08:00",
    );
    check(
        OFFICE,
        "weekday = \"tuesday\"",
        "weekday = \"monday\"",
        "hours.weekly[1]: overlaps another period",
    );
    check(
        OFFICE,
        "utc_offset_minutes = 480",
        "utc_offset_minutes = 420",
        "hours.time_zone.utc_offset_minutes: Asia/Makassar is 480 minutes",
    );
    check(
        OFFICE,
        "name = \"Asia/Makassar\"",
        "name = \"Asia/Singapore\"",
        "hours.time_zone.name: is Asia/Jakarta",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2027-01-01\"",
        "hours.exceptions[0].date: the year 2027 is not among hours.verified_calendars",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2026-01-16\"",
        "hours.exceptions[1].date: overlaps",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2026-01-02\"\nuntil = \"2026-01-01\"",
        "hours.exceptions[0].until: is on or after 2026-01-02",
    );
    check(
        OFFICE,
        "kind = \"national_holiday\"",
        "kind = \"special_hours\"",
        "hours.exceptions[0].periods: special hours need periods",
    );
}

#[test]
fn the_office_can_be_reached_and_must_answer() {
    check(
        OFFICE,
        "kind = \"information\"",
        "kind = \"service\"",
        "complaint_deadlines: Information has 0 deadlines",
    );
    check(
        OFFICE,
        "working_days = 5",
        "working_days = 0",
        "complaint_deadlines[",
    );
    check(
        OFFICE,
        "https://www.lapor.go.id",
        "http://www.lapor.go.id",
        "oversight[0].value: a website",
    );
    check(
        OFFICE,
        "loket@dpmptsp-palu.example",
        "loket",
        "contacts[1].value: an e-mail address",
    );
    check(
        OFFICE,
        "0451-000-000",
        "telepon",
        "contacts[0].value: a number",
    );
}
