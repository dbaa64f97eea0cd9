//! The stemmer: words that differ by affixes only, such as `pasang`, `memasang` and
//! `pemasangan`.

use super::tokenizer::any_word;

/// Where the stem of a word begins. Where it ends is open, since `-an` and `-kan` can
/// not be told apart without a dictionary.
#[derive(Clone, Copy)]
pub(super) struct Stem {
    start: u8,
    /// Whether its first letter may have gone into the prefix: `me-` and `pasang` make
    /// `memasang`.
    may_lack_letter: bool,
    /// Its first four letters, so that different stems are told apart at a glance.
    first_letters: u32,
}

impl Stem {
    /// Finds the stem of a normalized word.
    pub(super) fn from_word(letters: &[u8]) -> Self {
        for prefix in PREFIXES {
            let Some(rest @ [first, ..]) = letters.strip_prefix(*prefix) else {
                continue;
            };
            let before_vowel = matches!(first, b'a' | b'e' | b'i' | b'o' | b'u');
            let may_lack_letter = before_vowel && prefix.len() > 2;
            if rest.len() + usize::from(may_lack_letter) >= MIN_STEM {
                return Self {
                    start: prefix.len() as u8,
                    may_lack_letter,
                    first_letters: first_letters(rest),
                };
            }
        }
        Self {
            start: 0,
            may_lack_letter: false,
            first_letters: first_letters(letters),
        }
    }

    /// Whether two stems may be the same, by their first letters: a cheap test before
    /// [`Stem::is_same_stem`].
    pub(super) fn may_match(self, other: Stem) -> bool {
        self.first_letters == other.first_letters
            || self.may_lack_letter && self.first_letters >> 8 == other.first_letters & 0x00FF_FFFF
            || other.may_lack_letter && other.first_letters >> 8 == self.first_letters & 0x00FF_FFFF
    }

    /// Whether two words, each with its stem, differ by affixes only.
    pub(super) fn is_same_stem(left: (&[u8], Stem), right: (&[u8], Stem)) -> bool {
        let (Some(left_rest), Some(right_rest)) = (left.1.rest(left.0), right.1.rest(right.0))
        else {
            return false;
        };
        is_shared_stem(left_rest, right_rest, MIN_STEM)
            || left.1.may_lack_letter && is_shared_but_first(left_rest, right_rest)
            || right.1.may_lack_letter && is_shared_but_first(right_rest, left_rest)
    }

    fn rest(self, letters: &[u8]) -> Option<&[u8]> {
        letters.get(usize::from(self.start)..)
    }
}

/// The shortest stem, in letters.
const MIN_STEM: usize = 4;

/// Indonesian prefixes, the longer ones first where one begins another.
const PREFIXES: &[&[u8]] = &[
    b"memper", b"meng", b"meny", b"mem", b"men", b"me", b"peng", b"peny", b"pem", b"pen", b"per",
    b"pe", b"ber", b"ter", b"di", b"ke",
];

/// The first in the highest bits; what is missing is zero.
fn first_letters(letters: &[u8]) -> u32 {
    let padded = letters.iter().chain(&[0; MIN_STEM]);
    padded
        .take(MIN_STEM)
        .fold(0, |all, letter| all << 8 | u32::from(*letter))
}

/// Whether two stems are the same, if the first has lost its first letter to its prefix.
fn is_shared_but_first(lost: &[u8], whole: &[u8]) -> bool {
    match whole {
        [b'p' | b't' | b'k' | b's' | b'm' | b'n' | b'r', rest @ ..] => {
            is_shared_stem(lost, rest, MIN_STEM - 1)
        }
        _ => false,
    }
}

/// Whether two words have a beginning in common, and only endings after it.
fn is_shared_stem(left: &[u8], right: &[u8], shortest: usize) -> bool {
    let pairs = left.iter().zip(right);
    let common = pairs.take_while(|(left, right)| left == right).count();
    let ends_at = |word: &[u8], length| word.get(length..).is_some_and(is_suffix);
    (shortest..=common).any(|length| ends_at(left, length) && ends_at(right, length))
}

/// Whether the rest of a word is a suffix in either language, or nothing.
fn is_suffix(rest: &[u8]) -> bool {
    rest.is_empty() || any_word(SUFFIXES, &|suffix| suffix == rest)
}

const SUFFIXES: &[u8] = b"an kan nya i s es e ed er ing ion y ies";

#[cfg(test)]
mod tests;
