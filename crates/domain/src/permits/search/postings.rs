//! Which words each permit has, and where.

use super::tokenizer::{fold, words};
use super::vocabulary::Vocabulary;
use crate::permits::catalogue::PermitSummary;

/// Which words each permit has, and which of them make a keyword.
pub(super) struct Postings {
    /// By word, and by permit within a word.
    postings: Vec<Posting>,
    /// For each word where its postings end.
    ends: Vec<u32>,
    /// For each keyword of several words their numbers, then the permit with [`END`].
    phrases: Vec<u32>,
}

/// A permit that has a word, in the lowest bits the weight of the place where it stands.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// How much a word counts by the place where it stands.
const NAME_WEIGHT: u32 = 4;
/// See [`NAME_WEIGHT`].
pub(super) const KEYWORD_WEIGHT: u32 = 3;
const SUMMARY_WEIGHT: u32 = 2;
/// How much all words of a keyword count together, on top of each of them.
const PHRASE_WEIGHT: u32 = 1;

const WEIGHT_BITS: u32 = 3;
const END: u32 = 1 << 31;

impl Postings {
    /// The words of permits, which become a part of the vocabulary.
    pub(super) fn new(permits: &[PermitSummary], vocabulary: &mut Vocabulary) -> Self {
        let mut reader = Reader {
            vocabulary,
            found: Vec::new(),
            last_permit: Vec::new(),
            phrases: Vec::new(),
        };
        for (number, permit) in permits.iter().enumerate() {
            let number = number as u32;
            // The weightiest place first: a word counts once.
            reader.read(number, NAME_WEIGHT, &permit.name.id);
            reader.read(number, NAME_WEIGHT, &permit.name.en);
            for keyword in &permit.keywords {
                reader.read_keyword(number, keyword);
            }
            reader.read(number, SUMMARY_WEIGHT, &permit.summary.id);
            reader.read(number, SUMMARY_WEIGHT, &permit.summary.en);
        }
        let (found, phrases) = (reader.found, reader.phrases);
        let (postings, ends) = by_word(&found, vocabulary.len());
        Self {
            postings,
            ends,
            phrases,
        }
    }

    /// The permits that have a word.
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
                call((item & !END) as usize, sum * PHRASE_WEIGHT);
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

struct Reader<'a> {
    vocabulary: &'a mut Vocabulary,
    /// Each word with its posting, in the order of the permits.
    found: Vec<(u32, Posting)>,
    /// For each word the number of the last permit that has it, plus one.
    last_permit: Vec<u32>,
    phrases: Vec<u32>,
}

impl Reader<'_> {
    fn read_keyword(&mut self, permit: u32, keyword: &str) {
        let start = self.phrases.len();
        let folded = fold(keyword.as_bytes());
        for letters in words(&folded) {
            let word = self.note(permit, KEYWORD_WEIGHT, letters);
            self.phrases.push(word);
        }
        if self.phrases.len() > start + 1 {
            self.phrases.push(permit | END);
        } else {
            self.phrases.truncate(start);
        }
    }

    fn read(&mut self, permit: u32, weight: u32, text: &str) {
        let folded = fold(text.as_bytes());
        for letters in words(&folded) {
            self.note(permit, weight, letters);
        }
    }

    fn note(&mut self, permit: u32, weight: u32, letters: &[u8]) -> u32 {
        let word = self.vocabulary.number_of(letters);
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
fn by_word(found: &[(u32, Posting)], word_count: usize) -> (Vec<Posting>, Vec<u32>) {
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
