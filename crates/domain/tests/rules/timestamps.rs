//! Instants on the wire.

use loket_domain::time::Timestamp;

fn check(text: &str, expect: &str) {
    let read = text.parse::<Timestamp>();
    let shown = read.map_or_else(|_| "refused".into(), |instant| instant.to_string());
    assert_eq!(shown, expect, "{text:?}");
}

#[test]
fn an_instant_is_read_with_any_offset_and_shown_in_utc() {
    check("2026-11-24T08:30:00+08:00", "2026-11-24T00:30:00Z");
    check("2026-11-24T07:59:59+08:00", "2026-11-23T23:59:59Z");
    check("2026-11-24T00:30:00Z", "2026-11-24T00:30:00Z");
    check("2026-11-24t00:30:00z", "2026-11-24T00:30:00Z");
    check("2026-11-23T19:30:00-05:00", "2026-11-24T00:30:00Z");
    check("2026-12-31T20:00:00-05:30", "2027-01-01T01:30:00Z");
    check("2024-02-29T23:59:59+00:00", "2024-02-29T23:59:59Z");
    check("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z");
    check("1950-01-01T00:00:00+14:00", "1949-12-31T10:00:00Z");
    check("2026-11-24T23:00:00+23:00", "2026-11-24T00:00:00Z");
    check("2026-11-24T00:59:00+00:59", "2026-11-24T00:00:00Z");
    check("2026-11-24T23:59:59+23:59", "2026-11-24T00:00:59Z");
}

#[test]
fn fractions_of_a_second_are_dropped() {
    check("2026-11-24T08:30:59.999+08:00", "2026-11-24T00:30:59Z");
    check("2026-11-24T00:30:00.000000001Z", "2026-11-24T00:30:00Z");
}

#[test]
fn what_is_no_instant_is_refused() {
    for text in [
        // An instant without its offset is the trap of OSS: its zone would be a guess.
        "2026-11-24T08:30:00",
        "2026-11-24 08:30:00+08:00",
        "2026-11-24",
        "08:30:00Z",
        "2026-11-24T08:30Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T08:60:00Z",
        "2026-11-24T08:30:60Z",
        "2026-11-24T8:30:00Z",
        "2026-11-24T08:30:00:00Z",
        "2026-02-30T08:30:00Z",
        "2026-11-24T08:30:00+8:00",
        "2026-11-24T08:30:00+0800",
        "2026-11-24T08:30:00+24:00",
        "2026-11-24T08:30:00+08:60",
        "2026-11-24T08:30:00+",
        "2026-11-24T08:30:00ZZ",
        "2026-11-24T08:30:00Z+08:00",
        "2026-11-24T08:30:00.Z",
        "2026-11-24T08:30:00.x+08:00",
        "2026-11-24T08:30:00.5.5Z",
        "2026-11-24T08:30:00+é:00",
        "",
    ] {
        check(text, "refused");
    }
}

#[test]
fn every_seventh_hour_of_four_years_agrees_with_jiff() {
    for hour in (0..4 * 366 * 24_i64).step_by(7) {
        let seconds = 1_700_000_000 + hour * 3600;
        let expected = jiff::Timestamp::from_second(seconds).unwrap().to_string();
        let instant = Timestamp::from_unix_seconds(seconds);
        assert_eq!(instant.to_string(), expected);
        assert_eq!(expected.parse(), Ok(instant));
        assert_eq!(instant.unix_seconds(), seconds);
    }
}

#[test]
fn an_instant_is_shown_to_developers_as_on_the_wire() {
    let instant = Timestamp::from_unix_seconds(0);
    assert_eq!(format!("{instant:?}"), "1970-01-01T00:00:00Z");
    let error = "yesterday".parse::<Timestamp>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected an instant with its offset, as 2026-11-24T08:30:00+08:00"
    );
}
