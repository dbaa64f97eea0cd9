//! The office's clock, whatever zone the device is in.

use crate::support::{day, time_zone};
use loket_domain::time::{TimeZone, Timestamp};

fn check(zone: &TimeZone, instant: &str, expect_day: &str, expect_time: &str) {
    let instant: Timestamp = instant.parse().unwrap();
    let local = zone.local_time(instant);
    assert_eq!(local.day, day(expect_day), "{instant}");
    assert_eq!(local.time.to_string(), expect_time, "{instant}");
    let minute = instant.unix_seconds().div_euclid(60) * 60;
    assert_eq!(zone.instant(local.day, local.time).unix_seconds(), minute);
}

#[test]
fn an_instant_is_shown_on_the_clock_of_the_office() {
    let wita = time_zone("Asia/Makassar", "WITA", 480);
    check(&wita, "2026-11-24T00:00:00Z", "2026-11-24", "08:00");
    check(&wita, "2026-11-24T00:00:59Z", "2026-11-24", "08:00");
    check(&wita, "2026-11-24T15:59:59Z", "2026-11-24", "23:59");
    check(&wita, "2026-11-24T16:00:00Z", "2026-11-25", "00:00");
    check(&wita, "2026-12-31T23:00:00-05:00", "2027-01-01", "12:00");
    check(&wita, "1969-12-31T15:59:59Z", "1969-12-31", "23:59");
    check(
        &time_zone("Asia/Jayapura", "WIT", 540),
        "2026-11-24T15:00:00Z",
        "2026-11-25",
        "00:00",
    );
    check(
        &time_zone("Asia/Jakarta", "WIB", 420),
        "2026-11-24T16:59:59Z",
        "2026-11-24",
        "23:59",
    );
    check(
        &time_zone("America/New_York", "EST", -300),
        "2026-11-24T04:59:00Z",
        "2026-11-23",
        "23:59",
    );
}

#[test]
fn makassar_agrees_with_the_zone_database() {
    let wita = time_zone("Asia/Makassar", "WITA", 480);
    for quarter in 0..366 * 96_i64 {
        let seconds = 1_767_139_200 + quarter * 900;
        let expected = jiff::Timestamp::from_second(seconds)
            .unwrap()
            .in_tz("Asia/Makassar")
            .unwrap();
        let local = wita.local_time(Timestamp::from_unix_seconds(seconds));
        assert_eq!(
            format!("{} {}", local.day, local.time),
            expected.strftime("%Y-%m-%d %H:%M").to_string()
        );
    }
}
