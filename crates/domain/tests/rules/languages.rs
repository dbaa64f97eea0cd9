//! The two languages of the counter, and texts in both.

use loket_domain::text::Language::{English, Indonesian};
use loket_domain::text::{Language, LocalizedText};

#[test]
fn a_language_is_known_by_its_tag_with_or_without_a_region() {
    for (tag, expect) in [
        ("id", Some(Indonesian)),
        ("id-ID", Some(Indonesian)),
        ("en", Some(English)),
        ("en-GB", Some(English)),
        ("ms", None),
        ("EN", None),
        ("eng", None),
        ("", None),
        ("-en", None),
    ] {
        assert_eq!(Language::from_tag(tag), expect, "{tag:?}");
    }
    for language in [Indonesian, English] {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
    }
    assert_eq!([Indonesian.tag(), English.tag()], ["id", "en"]);
    assert_eq!(Language::default(), Indonesian);
}

#[test]
fn a_text_is_given_in_the_language_that_is_asked_for() {
    let text = LocalizedText {
        id: "izin".into(),
        en: "permit".into(),
    };
    assert_eq!(text.in_language(Indonesian), "izin");
    assert_eq!(text.in_language(English), "permit");
}
