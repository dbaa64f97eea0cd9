//! The tokenizer: normalizes a text and splits it into words without stop words.

/// Normalizes a text to lower-case ASCII letters and digits, everything else to blanks. Accents of
/// the Latin-1 letters are dropped; Indonesian and English need no more.
pub(super) fn normalize(text: &[u8]) -> Vec<u8> {
    let mut normalized = Vec::with_capacity(text.len());
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        normalized.push(match byte {
            b'A'..=b'Z' => byte | 0x20,
            b'a'..=b'z' | b'0'..=b'9' => byte,
            // The first of the two bytes of `À` to `ÿ`. The second says which, upper
            // and lower case 32 apart.
            0xC3 => match bytes.next() {
                Some(second) => LATIN_LETTERS[usize::from(second & 0x1F)],
                None => b' ',
            },
            _ => b' ',
        });
    }
    normalized
}

/// Splits a normalized text into words, without stop words. A list rather than an iterator:
/// the app has it once instead of at each use.
pub(super) fn tokens(normalized: &[u8]) -> Vec<&[u8]> {
    let mut words = Vec::new();
    for word in normalized.split(|byte| *byte == b' ') {
        if !word.is_empty() && !any_word(STOP_WORDS, &|stop_word| stop_word == word) {
            words.push(word.get(..MAX_WORD_LENGTH).unwrap_or(word));
        }
    }
    words
}

/// Whether an unfinished word may become a stop word.
pub(super) fn is_prefix_of_stop_word(word: &[u8]) -> bool {
    any_word(STOP_WORDS, &|stop_word| stop_word.starts_with(word))
}

/// Longer words are cut off here.
const MAX_WORD_LENGTH: usize = 32;

const LATIN_LETTERS: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// Words with which people begin to ask for anything. Words such as `izin` and `permit`
/// are not among them: how little they say is seen in the catalogue.
const STOP_WORDS: &[u8] = b"saya aku kami mau ingin hendak bagaimana gimana cara \
    untuk urus mengurus di ke dari dan atau yang apa perlu butuh tolong dengan \
    i we want need how to do for a an the my our of and or in at on get apply with is can";

/// Whether any word of a blank-separated list matches.
pub(super) fn any_word(list: &[u8], matches: &dyn Fn(&[u8]) -> bool) -> bool {
    list.split(|byte| *byte == b' ').any(matches)
}
