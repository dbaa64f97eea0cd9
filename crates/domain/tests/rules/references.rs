//! The references of applications, as people write them.

use loket_domain::codes::canonical_reference;

fn check(text: &str, expect: Option<&str>) {
    assert_eq!(canonical_reference(text).as_deref(), expect, "{text:?}");
}

#[test]
fn spellings_of_a_reference_are_one() {
    for text in [
        "PLU-2026-000123",
        "plu-2026-000123",
        "PLU2026000123",
        " PLU 2026 000123 ",
        "PLU/2026/000123",
        "plu.2026.000123",
        "PLU-\t2026-\r\n000123",
    ] {
        check(text, Some("PLU2026000123"));
    }
    // Nothing is read as something else: the letters of other systems are not ours.
    check("I-O-L-0-1", Some("IOL01"));
}

#[test]
fn a_reference_has_4_to_40_letters_and_digits() {
    check("", None);
    check(" - ", None);
    check("A-B-1", None);
    check("AB12", Some("AB12"));
    check(&"A".repeat(40), Some(&"A".repeat(40)));
    check(&"A".repeat(41), None);
    check(&"A-".repeat(40), Some(&"A".repeat(40)));
    for text in [
        "PLU_2026",
        "PLU#2026",
        "PLU2026é",
        "ＰＬＵ2026",
        "PLU2026\0",
        "PLU\u{a0}2026",
    ] {
        check(text, None);
    }
}
