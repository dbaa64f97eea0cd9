//! Full-text search of permits by everyday words: fuzzy, stemmed, ranked.

mod postings;
mod ranking;
mod similarity;
mod stem;
mod tokenizer;
mod vocabulary;
mod word;

use crate::permits::catalogue::PermitSummary;
use postings::{KEYWORD_WEIGHT, Postings};
use ranking::Ranking;
use tokenizer::{is_prefix_of_stop_word, normalize, tokens};
use vocabulary::Vocabulary;
use word::Word;

/// A search index over the permits of a catalogue, for search as you type.
///
/// It finds a permit by the words of its name, its keywords and its summary, in either
/// language, with typing mistakes, unfinished, and with Indonesian affixes. A word
/// counts the more the fewer permits have it. It is searched at every keystroke, on
/// phones: all its work is a few walks over plain lists of numbers.
pub struct SearchIndex {
    permits: usize,
    vocabulary: Vocabulary,
    postings: Postings,
}

/// More is no question that somebody types.
const MAX_BYTES: usize = 100;
const MAX_WORDS: usize = 8;

/// How many times the strength of the best permit the missed words may have before it
/// counts as not found: `izin nikah` asks for marriages and finds no permit, although
/// every permit is an `izin`.
const MISSED_TIMES: u32 = 4;

impl SearchIndex {
    /// Indexes a list of permits.
    pub fn new(permits: &[PermitSummary]) -> Self {
        let mut vocabulary = Vocabulary::for_permits(permits.len());
        let postings = Postings::new(permits, &mut vocabulary);
        vocabulary.freeze();
        Self {
            permits: permits.len(),
            vocabulary,
            postings,
        }
    }

    /// Returns positions in the list that the index was made of, best first; all in their order
    /// for stop words alone, and none when nothing fits.
    pub fn search(&self, text: &str) -> Vec<usize> {
        let bytes = text.as_bytes();
        let normalized = normalize(bytes.get(..MAX_BYTES).unwrap_or(bytes));
        let mut ranking = Ranking::new(self.permits);
        let mut strengths = vec![0; self.vocabulary.len()];
        let mut says_something = false;
        let mut missed = 0;

        let mut words = tokens(&normalized);
        words.truncate(MAX_WORDS);
        for (number, letters) in words.iter().enumerate() {
            let unfinished = number + 1 == words.len();
            let typed = Word::new(letters);
            let matches = self.vocabulary.matches(&typed, unfinished);
            if !matches.is_empty() {
                // What a word stands for is as common as all that it may mean: a rare word
                // that begins like a common one is not meant because it is rare.
                let common = matches
                    .iter()
                    .map(|found| self.postings.for_word(found.word).len())
                    .sum();
                let rarity = self.rarity(common);
                for found in matches {
                    let strength = found.similarity * rarity;
                    if let Some(strongest) = strengths.get_mut(found.word) {
                        *strongest = strength.max(*strongest);
                    }
                    for posting in self.postings.for_word(found.word) {
                        ranking.record_match(posting.permit(), strength * posting.weight());
                    }
                }
                ranking.finish_word();
            } else if unfinished && is_prefix_of_stop_word(letters) {
                continue;
            } else {
                missed += similarity::EXACT * self.rarity(1) * KEYWORD_WEIGHT;
            }
            says_something = true;
        }
        if !says_something {
            return (0..self.permits).collect();
        }
        self.postings
            .for_each_phrase(&strengths, |permit, strength| {
                ranking.add_bonus(permit, strength);
            });
        ranking.best_first(missed / MISSED_TIMES)
    }

    /// Returns the inverse document frequency of a word: twice the binary logarithm of the
    /// share of permits that have it, and one more, so that a word that all have counts.
    fn rarity(&self, permits: usize) -> u32 {
        let ratio = (self.permits as u64) * 256 / (permits as u64).max(1);
        1 + (ratio * ratio).max(1 << 16).ilog2() - 16
    }
}
