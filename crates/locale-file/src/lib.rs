//! Reads a locale file: TOML sections of `key = "text"`.
//!
//! The build script and the browser read the same files by the same code. The browser has
//! no room for the keys of the app: it sorts the texts of a file by the [`TextId`] of their
//! keys, as the build script does, and compares a [`checksum`] of the keys.
//!
//! ```
//! use loket_locale_file::{entries, text_id};
//!
//! let file = "[home]\ntitle = \"Hello\"\nopens = \"Opens at {time}\"";
//! let title = entries(file).next().unwrap();
//! assert_eq!((title.id, title.text), (text_id("home", "title"), "Hello"));
//! ```
//!
//! A text has a line of its own and contains neither `"` nor `\`, so that no escapes have
//! to be understood. Lines of any other form are skipped; the build script checks with a
//! full TOML parser that none was skipped by mistake.

/// Identifies a text by hashes of its section and its key. In the order of these ids the
/// texts of a section follow on each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextId {
    /// The section; see [`fingerprint`].
    pub section: u32,
    /// The key, and the section once more.
    pub key: u32,
}

/// One text of a locale file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What identifies it.
    pub id: TextId,
    /// The text, with placeholders such as `{name}`.
    pub text: &'a str,
}

/// Iterates over the texts of a locale file, in the order of their lines.
pub fn entries(file: &str) -> impl Iterator<Item = Entry<'_>> {
    let mut section = 0;
    file.split('\n')
        .filter_map(move |line| match line.strip_prefix('[') {
            Some(name) => {
                section = fingerprint(name.trim_end_matches(']'));
                None
            }
            None => entry(section, line),
        })
}

fn entry(section: u32, line: &str) -> Option<Entry<'_>> {
    let (key, quoted) = line.split_once('"')?;
    Some(Entry {
        id: id_in(section, key.trim_end_matches([' ', '='])),
        text: quoted.strip_suffix('"')?,
    })
}

/// The id of a text by its section and key.
pub fn text_id(section: &str, key: &str) -> TextId {
    id_in(fingerprint(section), key)
}

fn id_in(section: u32, key: &str) -> TextId {
    // Apart from the key, so that `a.bc` is not `ab.c`.
    let key = hash(section.wrapping_mul(PRIME), key);
    TextId { section, key }
}

/// The names of the placeholders of a text, in its order.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split('{').skip(1);
    pieces.filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
}

/// Sums up which keys a file has, and with which placeholders: the same for files that
/// agree in that, whatever their order and their wording. 32 bits, so that files that differ
/// have the same one by an accident in four billion.
pub fn checksum(file: &str) -> u32 {
    entries(file).fold(0, |sum, entry| {
        let id = entry.id.key;
        let names = placeholders(entry.text).map(|name| hash(id, name));
        names.fold(sum.wrapping_add(id), u32::wrapping_add)
    })
}

/// A 32-bit hash of a text (FNV-1a).
pub fn fingerprint(text: &str) -> u32 {
    hash(0x811c_9dc5, text)
}

const PRIME: u32 = 0x0100_0193;

fn hash(start: u32, text: &str) -> u32 {
    text.bytes().fold(start, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_by_section_and_key() {
        let check = |file: &str, expected: &[(&str, &str, &str)]| {
            let read: Vec<_> = entries(file).map(|entry| (entry.id, entry.text)).collect();
            let expected = expected
                .iter()
                .map(|(section, key, text)| (text_id(section, key), *text));
            assert_eq!(read, expected.collect::<Vec<_>>(), "{file:?}");
        };
        let title = ("app", "title", "Loket");
        check("", &[]);
        check("# A comment.\n\n[app]\ntitle = \"Loket\"\n", &[title]);
        check("[app]\ntitle=\"Loket\"", &[title]);
        check(
            "[a]\nb = \"x = 1\"\n[b]\nb = \"2\"",
            &[("a", "b", "x = 1"), ("b", "b", "2")],
        );
        check("[app]\ntitle = \"cut off in the mid", &[]);
        check("<!doctype html>\n<html lang=\"id\">\n", &[]);
    }

    #[test]
    fn the_texts_of_a_section_follow_on_each_other() {
        let file = "[b]\nx = \"b\"\n[a]\nz = \"a\"\ny = \"a\"\n[c]\nz = \"c\"\n[b]\ny = \"b\"";
        let mut read: Vec<_> = entries(file).map(|entry| (entry.id, entry.text)).collect();
        read.sort_unstable();
        let mut sections: Vec<_> = read.iter().map(|(_, text)| *text).collect();
        sections.dedup();
        assert_eq!(sections.len(), 3, "{sections:?}");
    }

    #[test]
    fn sections_and_keys_do_not_run_together() {
        assert_ne!(text_id("a", "bc").key, text_id("ab", "c").key);
    }

    #[test]
    fn the_checksum_tells_which_keys_there_are_but_not_their_order() {
        let file = "[a]\nx = \"1\"\ny = \"{n} 2 {m}\"";
        let check = |other: &str, is_same: bool| {
            assert_eq!(checksum(other) == checksum(file), is_same, "{other}");
        };
        check("[a]\ny = \"{m} zwei {n}\"\nx = \"eins\"", true);
        check("[a]\nx = \"1\"", false);
        check("[a]\nx = \"1\"\ny = \"{n} 2\"", false);
        check("[a]\nx = \"{m} 1\"\ny = \"{n} 2\"", false);
        check("[b]\nx = \"1\"\ny = \"{n} 2 {m}\"", false);
        check("[a]\nx = \"1\"\ny = \"{n} 2 {m}\"\nz = \"3\"", false);
    }

    #[test]
    fn another_text_has_another_fingerprint() {
        let fingerprints = ["", "a", "b", "ab", "ba"].map(fingerprint);
        for (index, one) in fingerprints.iter().enumerate() {
            assert!(!fingerprints[..index].contains(one), "{fingerprints:?}");
        }
    }
}
