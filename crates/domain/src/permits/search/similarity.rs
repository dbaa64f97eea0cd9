//! How similar a typed word is to a word of the vocabulary: exact, stemmed and fuzzy matches.

use super::stem::Stem;
use super::word::Word;

/// The same word; the highest similarity.
pub(super) const EXACT: u32 = 100;
/// A prefix that is still being typed.
const PREFIX: u32 = 90;
/// Another form of the same stem.
const SAME_STEM: u32 = 80;
/// A prefix that stands for the word, as abbreviations do.
const ABBREVIATION: u32 = 70;
/// A fuzzy match, from which the penalties are subtracted.
const FUZZY: u32 = 75;
/// The penalty of each edit.
const EDIT_PENALTY: u32 = 15;
/// The penalty of a missing end.
const UNFINISHED_PENALTY: u32 = 5;
/// A substring of a longer word, on either side.
const SUBSTRING: u32 = 35;

/// Returns the similarity of an exact, unfinished, abbreviated or stemmed match; 0 if it is
/// none of them.
pub(super) fn certain_similarity(typed: &Word, word: &Word, unfinished: bool) -> u32 {
    let (short, long) = (typed.letters, word.letters);
    if typed.letters_missing_in(word) == 0 && long.starts_with(short) {
        if long.len() == short.len() {
            return EXACT;
        }
        if unfinished {
            return PREFIX;
        }
        if short.len() >= MIN_ABBREVIATION {
            return ABBREVIATION;
        }
    }
    if typed.stem.may_match(word.stem) && Stem::is_same_stem((short, typed.stem), (long, word.stem))
    {
        return SAME_STEM;
    }
    0
}

/// Returns the similarity of a fuzzy match (one or two edits) or of a substring; 0 if it is
/// neither.
pub(super) fn fuzzy_similarity(typed: &Word, word: &Word, unfinished: bool) -> u32 {
    let (short, long) = (typed.letters, word.letters);
    let max_edits = match short.len() {
        0..=3 => return 0,
        4..=7 => 1,
        _ => 2,
    };
    let missing_letters = typed.letters_missing_in(word);
    let extra_letters = word.letters_missing_in(typed);
    // In short words every second word is a neighbour of another; their first letter
    // is right.
    let is_same_beginning = short.len() > 5 || short.first() == long.first();
    let may_be_fuzzy = missing_letters <= max_edits
        && (unfinished || extra_letters <= max_edits)
        && is_same_beginning;
    if may_be_fuzzy && is_within_edits(short, long, max_edits, unfinished) {
        let is_one = is_within_edits(short, long, 1, unfinished);
        let edits = if is_one { 1 } else { max_edits };
        let is_whole = is_within_edits(short, long, edits, false);
        return FUZZY - edits * EDIT_PENALTY - if is_whole { 0 } else { UNFINISHED_PENALTY };
    }
    if missing_letters == 0 && contains(long, short) || extra_letters == 0 && contains(short, long)
    {
        return SUBSTRING;
    }
    0
}

const MIN_ABBREVIATION: usize = 3;
const MIN_SUBSTRING: usize = 4;

/// Whether a word becomes another by at most so many edits: a letter missing, too many, wrong
/// or swapped with the next (the restricted Damerau-Levenshtein distance). The end of an
/// unfinished word may be missing without an edit.
fn is_within_edits(typed: &[u8], word: &[u8], edits: u32, unfinished: bool) -> bool {
    let (typed_rest, word_rest) = match (typed, word) {
        ([], _) if unfinished => return true,
        ([], rest) | (rest, []) => return rest.len() <= edits as usize,
        ([left, typed_rest @ ..], [right, word_rest @ ..]) => {
            if left == right {
                return is_within_edits(typed_rest, word_rest, edits, unfinished);
            }
            (typed_rest, word_rest)
        }
    };
    if edits == 0 {
        return false;
    }
    let is_right_with = |typed, word| is_within_edits(typed, word, edits - 1, unfinished);
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
    short.len() >= MIN_SUBSTRING && long.windows(short.len()).any(|part| part == short)
}

#[cfg(test)]
mod tests;
