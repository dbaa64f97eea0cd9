//! A word with its precomputed features: letters, letter set and stem.

use super::stem::Stem;

/// A word and its features.
pub(super) struct Word<'a> {
    /// Its letters and digits, normalized.
    pub(super) letters: &'a [u8],
    /// The set of its letters, a bit each.
    pub(super) letter_set: u32,
    /// What is left of it without affixes.
    pub(super) stem: Stem,
}

impl<'a> Word<'a> {
    /// A word of normalized letters.
    pub(super) fn new(letters: &'a [u8]) -> Self {
        Self {
            letters,
            letter_set: letters
                .iter()
                .fold(0, |letter_set, byte| letter_set | 1 << (byte & 31)),
            stem: Stem::from_word(letters),
        }
    }

    /// How many different letters it has that another has not.
    pub(super) fn letters_missing_in(&self, other: &Word) -> u32 {
        (self.letter_set & !other.letter_set).count_ones()
    }
}
