//! From a text to the words in it that say something.

/// A text in lower-case ASCII letters and digits, everything else made a blank. Accents
/// of the Latin-1 letters are dropped; Indonesian and English need no more.
pub(super) fn fold(text: &[u8]) -> Vec<u8> {
    let mut folded = Vec::with_capacity(text.len());
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        folded.push(match byte {
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
    folded
}

/// The words of a folded text, without the silent ones. A list rather than an iterator:
/// the app has it once instead of at each use.
pub(super) fn words(folded: &[u8]) -> Vec<&[u8]> {
    let mut words = Vec::new();
    for word in folded.split(|byte| *byte == b' ') {
        if !word.is_empty() && !any_word(SILENT_WORDS, &|silent| silent == word) {
            words.push(word.get(..LONGEST_WORD).unwrap_or(word));
        }
    }
    words
}

/// Whether an unfinished word may become one that says nothing.
pub(super) fn is_prefix_of_silent_word(word: &[u8]) -> bool {
    any_word(SILENT_WORDS, &|silent| silent.starts_with(word))
}

/// What follows in a word changes nothing any more.
const LONGEST_WORD: usize = 32;

const LATIN_LETTERS: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// Words with which people begin to ask for anything. Words such as `izin` and `permit`
/// are not among them: how little they say is seen in the catalogue.
const SILENT_WORDS: &[u8] = b"saya aku kami mau ingin hendak bagaimana gimana cara \
    untuk urus mengurus di ke dari dan atau yang apa perlu butuh tolong dengan \
    i we want need how to do for a an the my our of and or in at on get apply with is can";

/// Whether any word of a folded list is meant.
pub(super) fn any_word(list: &[u8], is_meant: &dyn Fn(&[u8]) -> bool) -> bool {
    list.split(|byte| *byte == b' ').any(is_meant)
}
