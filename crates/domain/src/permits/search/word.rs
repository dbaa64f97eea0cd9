//! A word and what the search asks about it.

use super::stem::Stem;

/// A word and what is asked about it again and again.
pub(super) struct Word<'a> {
    /// Its letters and digits, folded.
    pub(super) letters: &'a [u8],
    /// A bit for each letter that is in it.
    pub(super) mask: u32,
    /// What is left of it without affixes.
    pub(super) stem: Stem,
}

impl<'a> Word<'a> {
    /// A word of folded letters.
    pub(super) fn new(letters: &'a [u8]) -> Self {
        Self {
            letters,
            mask: letters.iter().fold(0, |mask, byte| mask | 1 << (byte & 31)),
            stem: Stem::from_word(letters),
        }
    }

    /// How many different letters it has that another has not.
    pub(super) fn letters_missing_in(&self, other: &Word) -> u32 {
        (self.mask & !other.mask).count_ones()
    }
}
