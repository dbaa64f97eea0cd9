#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use loket_domain::codes::{AccessCode, CodeError, Ticket, canonical_reference};
use regex_lite::Regex;

const TEXTS: &[&str] = &[
    "",
    " ",
    "ADU-7K2M-9QXR",
    "adu7k2m9qxr",
    " a.d/u 7k2m 9qxr\r\n",
    "7K2M-9QXR",
    "ADU-7K2M-9QX",
    "ADU-7K2M-9QXRR",
    "AD-7K2M-9QXR",
    "ADU-UUUU-UUUU",
    "ilo-oil-il-",
    "ADU_7K2M_9QXR",
    "ACCRK3-ZP8NKV-TE6HY1",
    "accrk3zp8nkvte6hyl",
    "ACCRK3 ZP8NKV TE6HY",
    "UCCRK3-ZP8NKV-TE6HY1",
    "ACCRK3-ZP8NKV-TE6HY1-0",
    "PLU-2026-000276",
    "plu/2026.000276",
    "abc",
    "a-b-c-d",
    "Ä-2026-000276",
    "99999999999999999999999999999999999999999",
    "9999999999999999999999999999999999999999",
];

/// Whatever the pattern lets through the server understands, and the other way round.
fn check(pattern: &str, understands: impl Fn(&str) -> bool) {
    let pattern = Regex::new(pattern).unwrap();
    for text in TEXTS {
        assert_eq!(pattern.is_match(text), understands(text), "{text:?}");
    }
}

#[test]
fn the_patterns_are_those_of_the_rules() {
    check(TICKET, |text| text.parse::<Ticket>().is_ok());
    // Check characters are beyond a pattern.
    check(CODE, |text| {
        matches!(text.parse::<AccessCode>(), Ok(_) | Err(CodeError::Check))
    });
    check(REFERENCE, |text| canonical_reference(text).is_some());
    check(OPTIONAL_REFERENCE, |text| {
        text.trim().is_empty() || canonical_reference(text.trim()).is_some()
    });
}
