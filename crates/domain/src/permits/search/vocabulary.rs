//! The vocabulary: the distinct words of a catalogue, each interned under a number.

use super::similarity::{certain_similarity, fuzzy_similarity};
use super::stem::Stem;
use super::word::Word;

/// The distinct words of a catalogue: an interner with a hash table.
pub(super) struct Vocabulary {
    /// The letters of all words, one after the other.
    letters: Vec<u8>,
    entries: Vec<Entry>,
    /// For each hash, the number of the last word that has it, plus one.
    buckets: Vec<u32>,
}

/// A word that is similar to a typed one.
pub(super) struct Match {
    /// Its number.
    pub(super) word: usize,
    /// How similar it is, up to [`EXACT`](super::similarity::EXACT).
    pub(super) similarity: u32,
}

struct Entry {
    start: u32,
    length: u8,
    stem: Stem,
    letter_set: u32,
    /// The number of the previous word of the same bucket, plus one.
    next: u32,
}

const WORDS_PER_PERMIT: usize = 8;

impl Vocabulary {
    /// No words yet, and room for the words of so many permits; with more of them it only
    /// gets slower.
    pub(super) fn for_permits(permits: usize) -> Self {
        Self {
            letters: Vec::new(),
            entries: Vec::new(),
            buckets: vec![0; permits * WORDS_PER_PERMIT + 1],
        }
    }

    /// Returns the number of a word, which becomes a part of the vocabulary.
    pub(super) fn intern(&mut self, letters: &[u8]) -> usize {
        let bucket_count = self.buckets.len().max(1);
        let bucket = hash(letters) as usize % bucket_count;
        let first = self.buckets.get(bucket).copied().unwrap_or(0);
        let mut next = first;
        while let Some(number) = (next as usize).checked_sub(1)
            && let Some(entry) = self.entries.get(number)
        {
            if self.word(entry).letters == letters {
                return number;
            }
            next = entry.next;
        }
        let word = Word::new(letters);
        self.entries.push(Entry {
            start: self.letters.len() as u32,
            length: letters.len() as u8,
            stem: word.stem,
            letter_set: word.letter_set,
            next: first,
        });
        self.letters.extend_from_slice(letters);
        if let Some(last) = self.buckets.get_mut(bucket) {
            *last = self.entries.len() as u32;
        }
        self.entries.len() - 1
    }

    /// Frees what only new words need.
    pub(super) fn freeze(&mut self) {
        self.buckets = Vec::new();
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns the words that may be meant. Fuzzy matches are tried only where there is no
    /// certain one: who types a word right does not mean its neighbour.
    pub(super) fn matches(&self, typed: &Word, unfinished: bool) -> Vec<Match> {
        let mut found = Vec::new();
        for similarity_of in [certain_similarity, fuzzy_similarity] {
            for (word, entry) in self.entries.iter().enumerate() {
                let similarity = similarity_of(typed, &self.word(entry), unfinished);
                if similarity > 0 {
                    found.push(Match { word, similarity });
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    fn word(&self, entry: &Entry) -> Word<'_> {
        let start = entry.start as usize;
        let end = start + usize::from(entry.length);
        Word {
            letters: self.letters.get(start..end).unwrap_or_default(),
            letter_set: entry.letter_set,
            stem: entry.stem,
        }
    }
}

/// FNV-1a: a few bytes of code. Nobody gains from collisions in their own browser.
fn hash(letters: &[u8]) -> u32 {
    letters.iter().fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests;
