//! The inverted index: for each word the permits that have it.

use super::tokenizer::{normalize, tokens};
use super::vocabulary::Vocabulary;
use crate::permits::catalogue::PermitSummary;

/// The posting list of each word, and the keywords of several words (phrases).
pub(super) struct Postings {
    /// By word, and by permit within a word.
    postings: Vec<Posting>,
    /// For each word where its postings end.
    ends: Vec<u32>,
    /// For each keyword of several words their numbers, then the permit with [`END`].
    phrases: Vec<u32>,
}

/// A permit that has a word; in the lowest bits the weight of the field where it stands.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// The weight of a word by the field where it stands.
const NAME_WEIGHT: u32 = 4;
/// See [`NAME_WEIGHT`].
pub(super) const KEYWORD_WEIGHT: u32 = 3;
const SUMMARY_WEIGHT: u32 = 2;

const WEIGHT_BITS: u32 = 3;
const END: u32 = 1 << 31;

impl Postings {
    /// Indexes permits; their words become a part of the vocabulary.
    pub(super) fn new(permits: &[PermitSummary], vocabulary: &mut Vocabulary) -> Self {
        let mut builder = IndexBuilder {
            vocabulary,
            found: Vec::new(),
            last_permit: Vec::new(),
            phrases: Vec::new(),
        };
        for (number, permit) in permits.iter().enumerate() {
            let number = number as u32;
            // The weightiest field first: a word counts once.
            builder.add_text(number, NAME_WEIGHT, &permit.name.id);
            builder.add_text(number, NAME_WEIGHT, &permit.name.en);
            for keyword in &permit.keywords {
                builder.add_keyword(number, keyword);
            }
            builder.add_text(number, SUMMARY_WEIGHT, &permit.summary.id);
            builder.add_text(number, SUMMARY_WEIGHT, &permit.summary.en);
        }
        let (found, phrases) = (builder.found, builder.phrases);
        let (postings, ends) = group_by_word(&found, vocabulary.len());
        Self {
            postings,
            ends,
            phrases,
        }
    }

    /// Returns the posting list of a word.
    pub(super) fn for_word(&self, word: usize) -> &[Posting] {
        let end_of = |word: usize| self.ends.get(word).map_or(0, |end| *end as usize);
        let start = word.checked_sub(1).map_or(0, end_of);
        self.postings.get(start..end_of(word)).unwrap_or_default()
    }

    /// Calls for each permit with a keyword of several words that was found as a whole,
    /// with what it adds. `strengths` has for each word how strongly it was found.
    pub(super) fn for_each_phrase(&self, strengths: &[u32], mut call: impl FnMut(usize, u32)) {
        let (mut sum, mut is_whole) = (0, true);
        for item in &self.phrases {
            if item & END == 0 {
                let strength = strengths.get(*item as usize).copied().unwrap_or(0);
                is_whole &= strength > 0;
                sum += strength;
                continue;
            }
            if is_whole {
                call((item & !END) as usize, sum);
            }
            (sum, is_whole) = (0, true);
        }
    }
}

impl Posting {
    fn new(permit: u32, weight: u32) -> Self {
        Self(permit << WEIGHT_BITS | weight)
    }

    /// The position of the permit in the catalogue.
    pub(super) fn permit(self) -> usize {
        (self.0 >> WEIGHT_BITS) as usize
    }

    /// How much the word counts there.
    pub(super) fn weight(self) -> u32 {
        self.0 & ((1 << WEIGHT_BITS) - 1)
    }
}

/// Collects the words of permits.
struct IndexBuilder<'a> {
    vocabulary: &'a mut Vocabulary,
    /// Each word with its posting, in the order of the permits.
    found: Vec<(u32, Posting)>,
    /// For each word the number of the last permit that has it, plus one.
    last_permit: Vec<u32>,
    phrases: Vec<u32>,
}

impl IndexBuilder<'_> {
    fn add_keyword(&mut self, permit: u32, keyword: &str) {
        let start = self.phrases.len();
        let normalized = normalize(keyword.as_bytes());
        for letters in tokens(&normalized) {
            let word = self.add_word(permit, KEYWORD_WEIGHT, letters);
            self.phrases.push(word);
        }
        if self.phrases.len() > start + 1 {
            self.phrases.push(permit | END);
        } else {
            self.phrases.truncate(start);
        }
    }

    fn add_text(&mut self, permit: u32, weight: u32, text: &str) {
        let normalized = normalize(text.as_bytes());
        for letters in tokens(&normalized) {
            self.add_word(permit, weight, letters);
        }
    }

    fn add_word(&mut self, permit: u32, weight: u32, letters: &[u8]) -> u32 {
        let word = self.vocabulary.intern(letters);
        if word == self.last_permit.len() {
            self.last_permit.push(0);
        }
        if let Some(last) = self.last_permit.get_mut(word)
            && *last != permit + 1
        {
            *last = permit + 1;
            self.found.push((word as u32, Posting::new(permit, weight)));
        }
        word as u32
    }
}

/// The postings sorted by word, and where those of each word end.
fn group_by_word(found: &[(u32, Posting)], word_count: usize) -> (Vec<Posting>, Vec<u32>) {
    let mut ends = vec![0; word_count];
    for (word, _) in found {
        if let Some(count) = ends.get_mut(*word as usize) {
            *count += 1;
        }
    }
    // Where the postings of a word start; each that is placed moves it on to the end.
    let mut start = 0;
    for end in &mut ends {
        start += core::mem::replace(end, start);
    }
    let mut postings = vec![Posting(0); found.len()];
    for (word, posting) in found {
        if let Some(next) = ends.get_mut(*word as usize)
            && let Some(place) = postings.get_mut(*next as usize)
        {
            *place = *posting;
            *next += 1;
        }
    }
    (postings, ends)
}
