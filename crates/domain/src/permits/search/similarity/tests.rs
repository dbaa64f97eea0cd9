//! The similarity of a typed word and a word of the vocabulary, pair by pair.

use super::{EXACT, certain_similarity, fuzzy_similarity, is_within_edits};
use crate::permits::search::word::Word;

fn check(
    similarity: fn(&Word, &Word, bool) -> u32,
    typed: &str,
    word: &str,
    unfinished: bool,
    expect: u32,
) {
    let found = similarity(
        &Word::new(typed.as_bytes()),
        &Word::new(word.as_bytes()),
        unfinished,
    );
    assert_eq!(found, expect, "{typed} {word} unfinished: {unfinished}");
}

#[test]
fn a_certain_match_is_exact_unfinished_abbreviated_or_of_the_same_stem() {
    for (typed, word, unfinished, expect) in [
        ("apotek", "apotek", false, EXACT),
        ("apotek", "apotek", true, EXACT),
        ("ap", "apotek", true, 90),
        ("apo", "apotek", true, 90),
        ("apo", "apotek", false, 70),
        ("ap", "apotek", false, 0),
        ("memasang", "pasang", false, 80),
        ("pasang", "pemasangan", false, 80),
        ("apotik", "apotek", false, 0),
        ("apotek", "apo", false, 0),
    ] {
        check(certain_similarity, typed, word, unfinished, expect);
    }
}

#[test]
fn a_fuzzy_match_loses_by_each_edit_and_by_a_missing_end() {
    for (typed, word, unfinished, expect) in [
        // Up to three letters nothing is forgiven.
        ("sap", "sip", false, 0),
        ("spi", "sip", true, 0),
        // Four to seven letters: one edit.
        ("sipa", "siap", false, 60),
        ("apotik", "apotek", false, 60),
        ("apatik", "apotek", false, 0),
        ("reklema", "reklame", false, 0),
        // From eight letters on: two.
        ("reklaame", "reklame", false, 60),
        ("kindegarden", "kindergarten", false, 45),
        ("kandegarden", "kindergarten", false, 0),
        // The first letter of a short word is right.
        ("tokak", "tokok", false, 60),
        ("kokok", "tokok", false, 0),
        ("teklam", "reklam", false, 60),
        // The end of an unfinished word may be missing.
        ("kindre", "kindergarten", true, 55),
        ("kindre", "kindergarten", false, 0),
        ("apotik", "apotek", true, 60),
    ] {
        check(fuzzy_similarity, typed, word, unfinished, expect);
    }
}

#[test]
fn a_part_of_a_longer_word_is_a_match_on_either_side() {
    for (typed, word, expect) in [
        ("penitipan", "tempatpenitipan", 35),
        ("papannama", "nama", 35),
        ("papannama", "papan", 35),
        ("papannama", "ann", 0),
        ("dokter", "perawat", 0),
    ] {
        check(fuzzy_similarity, typed, word, false, expect);
    }
}

#[test]
fn an_edit_is_a_letter_missing_too_many_wrong_or_swapped() {
    for (typed, word, edits, expect) in [
        ("abcd", "abcd", 0, true),
        ("abcd", "abxd", 0, false),
        ("abcd", "abxd", 1, true),
        ("abcd", "abd", 1, true),
        ("abd", "abcd", 1, true),
        ("acbd", "abcd", 1, true),
        ("abc", "abcd", 0, false),
        ("abc", "abcde", 1, false),
        ("abc", "abcde", 2, true),
        // One of two letters in the other's place is no swap.
        ("abxxxx", "caxxxx", 1, false),
        ("abxxxx", "bcxxxx", 1, false),
        ("abxxxx", "caxxxx", 2, true),
    ] {
        let found = is_within_edits(typed.as_bytes(), word.as_bytes(), edits, false);
        assert_eq!(found, expect, "{typed} {word} {edits}");
    }
    assert!(is_within_edits(b"abc", b"abcdefgh", 0, true));
    assert!(is_within_edits(b"acb", b"abcdefgh", 1, true));
    assert!(!is_within_edits(b"abcdefgh", b"abc", 1, true));
}
