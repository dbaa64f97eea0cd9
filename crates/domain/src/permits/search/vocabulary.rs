//! The different words of a catalogue.

use super::similarity::{guess, sure};
use super::stem::Stem;
use super::word::Word;

/// The different words of a catalogue, each once, known by their number.
pub(super) struct Vocabulary {
    /// The letters of all words, one after the other.
    letters: Vec<u8>,
    entries: Vec<Entry>,
    /// For each hash, the number of the last word that has it, plus one.
    buckets: Vec<u32>,
}

/// A word that is close to a typed one.
pub(super) struct Match {
    /// Its number.
    pub(super) word: usize,
    /// How close it is, up to [`EXACT`](super::similarity::EXACT).
    pub(super) closeness: u32,
}

struct Entry {
    start: u32,
    length: u8,
    stem: Stem,
    mask: u32,
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

    /// The number of a word, which becomes a part of the vocabulary.
    pub(super) fn number_of(&mut self, letters: &[u8]) -> usize {
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
            mask: word.mask,
            next: first,
        });
        self.letters.extend_from_slice(letters);
        if let Some(last) = self.buckets.get_mut(bucket) {
            *last = self.entries.len() as u32;
        }
        self.entries.len() - 1
    }

    /// Frees what only new words need.
    pub(super) fn close(&mut self) {
        self.buckets = Vec::new();
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The words that somebody may have meant. Guesses are made only where no word is
    /// surely meant: who types a word right does not mean its neighbour.
    pub(super) fn matches(&self, typed: &Word, unfinished: bool) -> Vec<Match> {
        let mut found = Vec::new();
        for closeness_of in [sure, guess] {
            for (word, entry) in self.entries.iter().enumerate() {
                let closeness = closeness_of(typed, &self.word(entry), unfinished);
                if closeness > 0 {
                    found.push(Match { word, closeness });
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
            mask: entry.mask,
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
