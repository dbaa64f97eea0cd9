//! Stems of Indonesian words, and which words share one.

use super::{Stem, first_letters};

fn stem(word: &str) -> Stem {
    Stem::from_word(word.as_bytes())
}

#[test]
fn a_prefix_is_cut_off_where_enough_of_the_word_is_left() {
    for (word, start, may_lack_letter) in [
        ("pasang", 0, false),
        ("memasang", 3, true),
        ("membangun", 3, false),
        ("memperpanjang", 6, false),
        ("penyewaan", 4, true),
        ("dipasang", 2, false),
        // A prefix of two letters swallows none.
        ("diambil", 2, false),
        ("keadaan", 2, false),
        // Three letters are enough where one was swallowed.
        ("memuat", 3, true),
        ("memberi", 3, false),
        ("dibor", 0, false),
        ("me", 0, false),
    ] {
        let found = stem(word);
        assert_eq!(
            (found.start, found.may_lack_letter),
            (start, may_lack_letter),
            "{word}"
        );
    }
}

#[test]
fn the_first_letters_stand_in_order_and_what_is_missing_is_zero() {
    assert_eq!(first_letters(b"pasang"), u32::from_be_bytes(*b"pasa"));
    assert_eq!(first_letters(b"ab"), u32::from_be_bytes(*b"ab\0\0"));
    assert_eq!(first_letters(b""), 0);
    assert_eq!(stem("memasang").first_letters, u32::from_be_bytes(*b"asan"));
}

#[test]
fn words_share_a_stem_on_either_side() {
    for (one, other, may_match, is_same) in [
        ("pasang", "pasang", true, true),
        ("memasang", "pasang", true, true),
        ("memasang", "pemasangan", true, true),
        ("memuat", "muat", true, true),
        ("meneliti", "penelitian", true, true),
        ("doctors", "doctor", true, true),
        ("memasang", "dokter", false, false),
        ("pasang", "dokter", false, false),
        // Only letters that a prefix swallows can be missing.
        ("memasang", "basang", true, false),
        // More than endings differs.
        ("pasang", "pasar", true, false),
        ("apotek", "apoteker", true, true),
        ("doctor", "doctrine", true, false),
    ] {
        for (left, right) in [(one, other), (other, one)] {
            let (left_stem, right_stem) = (stem(left), stem(right));
            assert_eq!(left_stem.may_match(right_stem), may_match, "{left} {right}");
            let found =
                Stem::is_same_stem((left.as_bytes(), left_stem), (right.as_bytes(), right_stem));
            assert_eq!(found, is_same, "{left} {right}");
        }
    }
}
