//! Reads a locale file: TOML sections of `key = "text"`.
//!
//! The build script and the browser read the same files by the same code. The browser has
//! no room for the keys themselves and knows them by their [`TextId`].
//!
//! ```
//! let file = "[home]\ntitle = \"Hello\"\nopens = \"Opens at {time}\"";
//! let mut entries = loket_locale_file::entries(file);
//! let title = entries.next().unwrap();
//! assert_eq!((title.key, title.text), ("title", "Hello"));
//! assert_eq!(title.id, loket_locale_file::text_id("home", "title", &[]));
//! let opens = entries.next().unwrap();
//! assert_eq!(opens.id, loket_locale_file::text_id("home", "opens", &["time"]));
//! ```
//!
//! A text has a line of its own and contains neither `"` nor `\`, so that no escapes have
//! to be understood. Lines of any other form are skipped; the build script checks with a
//! full TOML parser that none was skipped by mistake.

/// Identifies a text by its section, its key and the names of its placeholders.
///
/// A 32-bit hash. The build script checks that no two texts of the app have the same one.
/// A text of another build whose placeholders differ is another text.
pub type TextId = u32;

/// One text of a locale file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What identifies the text.
    pub id: TextId,
    /// The key within its section.
    pub key: &'a str,
    /// The text, with placeholders such as `{name}`.
    pub text: &'a str,
}

/// Iterates over the texts of a locale file, in the order of their lines.
pub fn entries(file: &str) -> impl Iterator<Item = Entry<'_>> {
    let mut section = 0;
    file.split('\n')
        .filter_map(move |line| match line.strip_prefix('[') {
            Some(name) => {
                section = section_hash(name.trim_end_matches(']'));
                None
            }
            None => entry(section, line),
        })
}

fn entry(section: u32, line: &str) -> Option<Entry<'_>> {
    let (key, quoted) = line.split_once('"')?;
    let text = quoted.strip_suffix('"')?;
    let key = key.trim_end_matches([' ', '=']);
    let mut id = hash(section, key);
    for piece in text.split('{').skip(1) {
        let name = piece.split_once('}').map_or(piece, |(name, _)| name);
        id = with_placeholder(id, name);
    }
    Some(Entry { id, key, text })
}

/// The id of a text by its section, its key and the names of its placeholders, in any
/// order.
pub fn text_id(section: &str, key: &str, placeholders: &[&str]) -> TextId {
    let id = hash(section_hash(section), key);
    placeholders
        .iter()
        .fold(id, |id, name| with_placeholder(id, name))
}

/// A 32-bit hash of a text (FNV-1a).
pub fn fingerprint(text: &str) -> u32 {
    hash(OFFSET_BASIS, text)
}

const OFFSET_BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

fn section_hash(name: &str) -> u32 {
    // Apart from the key, so that `a.bc` is not `ab.c`.
    hash(OFFSET_BASIS, name).wrapping_mul(PRIME)
}

/// Adds the hash of a placeholder, so that the order of placeholders does not count:
/// languages differ in it.
fn with_placeholder(id: TextId, name: &str) -> TextId {
    id.wrapping_add(fingerprint(name))
}

fn hash(start: u32, text: &str) -> u32 {
    text.bytes().fold(start, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> Vec<(TextId, &str)> {
        entries(file).map(|entry| (entry.id, entry.text)).collect()
    }

    #[test]
    fn texts_are_read_by_section_and_key() {
        let check = |file: &str, expected: &[(TextId, &str)]| {
            assert_eq!(read(file), expected, "{file:?}");
        };
        let title = text_id("app", "title", &[]);
        check("", &[]);
        check(
            "# A comment.\n\n[app]\ntitle = \"Loket\"\n",
            &[(title, "Loket")],
        );
        check("[app]\ntitle=\"Loket\"", &[(title, "Loket")]);
        check(
            "[home]\ntitle = \"Loket\"",
            &[(text_id("home", "title", &[]), "Loket")],
        );
        check("[app]\ntitle = \"cut off in the mid", &[]);
        check("<!doctype html>\n<html lang=\"id\">\n", &[]);
    }

    #[test]
    fn the_order_of_lines_does_not_change_which_text_is_which() {
        let mut there = read("[a]\nx = \"1\"\ny = \"2\"\n[b]\nx = \"3\"");
        let mut back = read("[b]\nx = \"3\"\n[a]\ny = \"2\"\nx = \"1\"");
        there.sort_unstable();
        back.sort_unstable();
        assert_eq!(there, back);
    }

    #[test]
    fn a_text_with_other_placeholders_is_another_text() {
        let id = |text: &str| read(&format!("[a]\nk = \"{text}\""))[0].0;
        assert_eq!(id("{day} at {time}"), id("At {time}, {day}"));
        assert_eq!(id("{day} at {time}"), text_id("a", "k", &["time", "day"]));
        assert_ne!(id("{day} at {time}"), id("{day}"));
        assert_ne!(id("{day}"), id("{date}"));
        assert_ne!(id("{day}"), id("day"));
    }

    #[test]
    fn sections_and_keys_do_not_run_together() {
        assert_ne!(text_id("a", "bc", &[]), text_id("ab", "c", &[]));
    }

    #[test]
    fn another_text_has_another_fingerprint() {
        let fingerprints = ["", "a", "b", "ab", "ba"].map(fingerprint);
        for (index, one) in fingerprints.iter().enumerate() {
            assert!(!fingerprints[..index].contains(one), "{fingerprints:?}");
        }
    }
}
