//! How close a typed word is to one of the vocabulary.

use super::stem::Stem;
use super::word::Word;

/// The same word. Nothing is closer.
pub(super) const EXACT: u32 = 100;
/// The beginning of a word that is still being typed.
const BEGUN: u32 = 90;
const SAME_STEM: u32 = 80;
/// An abbreviation.
const BEGINNING: u32 = 70;
/// Less for each mistake, and when the end of the word is missing.
const MISSPELT: u32 = 75;
const MISTAKE: u32 = 15;
const UNFINISHED: u32 = 5;
/// A part of a longer word, or the other way round.
const PART: u32 = 35;

/// The closeness of a word that is surely meant; 0 if it is not.
pub(super) fn sure(typed: &Word, word: &Word, unfinished: bool) -> u32 {
    let (short, long) = (typed.letters, word.letters);
    if typed.letters_missing_in(word) == 0 && long.starts_with(short) {
        if long.len() == short.len() {
            return EXACT;
        }
        if unfinished {
            return BEGUN;
        }
        if short.len() >= SHORTEST_BEGINNING {
            return BEGINNING;
        }
    }
    if typed.stem.may_be(word.stem) && Stem::same((short, typed.stem), (long, word.stem)) {
        return SAME_STEM;
    }
    0
}

/// The closeness of a word that may be meant; 0 if it is not.
pub(super) fn guess(typed: &Word, word: &Word, unfinished: bool) -> u32 {
    let (short, long) = (typed.letters, word.letters);
    let most_mistakes = match short.len() {
        0..=3 => return 0,
        4..=7 => 1,
        _ => 2,
    };
    let too_little = typed.letters_missing_in(word);
    let too_much = word.letters_missing_in(typed);
    // In short words every second word is a neighbour of another; their first letter
    // is right.
    let is_same_beginning = short.len() > 5 || short.first() == long.first();
    let may_be_misspelt = too_little <= most_mistakes
        && (unfinished || too_much <= most_mistakes)
        && is_same_beginning;
    if may_be_misspelt && is_misspelt(short, long, most_mistakes, unfinished) {
        let is_one = is_misspelt(short, long, 1, unfinished);
        let mistakes = if is_one { 1 } else { most_mistakes };
        let is_whole = is_misspelt(short, long, mistakes, false);
        return MISSPELT - mistakes * MISTAKE - if is_whole { 0 } else { UNFINISHED };
    }
    if too_little == 0 && contains(long, short) || too_much == 0 && contains(short, long) {
        return PART;
    }
    0
}

const SHORTEST_BEGINNING: usize = 3;
const SHORTEST_PART: usize = 4;

/// Whether a word becomes another by so many mistakes: a letter missing, too many, wrong
/// or swapped with the next. Of a word that is unfinished the rest may be missing, too.
fn is_misspelt(typed: &[u8], word: &[u8], mistakes: u32, unfinished: bool) -> bool {
    let (typed_rest, word_rest) = match (typed, word) {
        ([], _) if unfinished => return true,
        ([], rest) | (rest, []) => return rest.len() <= mistakes as usize,
        ([left, typed_rest @ ..], [right, word_rest @ ..]) => {
            if left == right {
                return is_misspelt(typed_rest, word_rest, mistakes, unfinished);
            }
            (typed_rest, word_rest)
        }
    };
    if mistakes == 0 {
        return false;
    }
    let is_right_with = |typed, word| is_misspelt(typed, word, mistakes - 1, unfinished);
    let is_swapped = || match (typed, word) {
        ([first, second, typed @ ..], [third, fourth, word @ ..]) => {
            first == fourth && second == third && is_right_with(typed, word)
        }
        _ => false,
    };
    is_right_with(typed, word_rest)
        || is_right_with(typed_rest, word)
        || is_right_with(typed_rest, word_rest)
        || is_swapped()
}

fn contains(long: &[u8], short: &[u8]) -> bool {
    short.len() >= SHORTEST_PART && long.windows(short.len()).any(|part| part == short)
}
