//! The interner and its hash.

use super::{Vocabulary, hash};
use crate::permits::search::word::Word;

#[test]
fn a_word_has_one_number_however_often_it_comes() {
    // One bucket, and many.
    for permits in [0, 10] {
        let mut vocabulary = Vocabulary::for_permits(permits);
        let words: [&[u8]; 6] = [b"apotek", b"toko", b"apotek", b"toko", b"pasar", b"apotek"];
        let numbers = words.map(|word| vocabulary.intern(word));
        assert_eq!(numbers, [0, 1, 0, 1, 2, 0]);
        assert_eq!(vocabulary.len(), 3);
        vocabulary.freeze();
        assert!(vocabulary.buckets.is_empty());
        let found = vocabulary.matches(&Word::new(b"toko"), false);
        let found: Vec<(usize, u32)> = found.iter().map(|one| (one.word, one.similarity)).collect();
        assert_eq!(found, [(1, 100)]);
    }
}

#[test]
fn the_hash_is_fnv_1a() {
    assert_eq!(hash(b""), 0x811c_9dc5);
    assert_eq!(hash(b"a"), 0xe40c_292c);
    assert_eq!(hash(b"foobar"), 0xbf9c_f968);
}

#[test]
fn a_word_knows_which_of_its_letters_another_lacks() {
    let missing = |word: &str, other: &str| {
        Word::new(word.as_bytes()).letters_missing_in(&Word::new(other.as_bytes()))
    };
    assert_eq!(missing("apotik", "apotek"), 1);
    assert_eq!(missing("apotek", "apotek"), 0);
    assert_eq!(missing("abc", "xyz"), 3);
    assert_eq!(missing("aaa", "b"), 1);
    assert_eq!(missing("a", "abc"), 0);
}
