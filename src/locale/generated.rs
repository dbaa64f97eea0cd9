//! The texts. The build script generates their structs from `locales/*.toml`.

use loket_domain::text::Language;
use loket_locale_file::{TextId, entries};
use std::ops::Deref;
use std::sync::OnceLock;
use std::vec::IntoIter;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

static INDONESIAN: OnceLock<Box<Texts>> = OnceLock::new();
static ENGLISH: OnceLock<Box<Texts>> = OnceLock::new();

impl Texts {
    /// The texts of one language; Indonesian while English is not loaded.
    pub fn for_language(language: Language) -> &'static Texts {
        match language {
            Language::Indonesian => None,
            Language::English => ENGLISH.get(),
        }
        .unwrap_or_else(|| INDONESIAN.get_or_init(|| Texts::new(INITIAL.compiled_in(), None)))
    }

    /// Whether the texts of a language can be shown.
    pub fn is_loaded(language: Language) -> bool {
        language == Language::Indonesian || ENGLISH.get().is_some()
    }

    /// Loads English from its locale file, unless a text of the home page is missing in
    /// it. A text of another page that is missing stays Indonesian.
    pub fn load_english(file: &str) {
        if INITIAL.is_complete_in(file) {
            // Kept as long as the app, like the texts that are compiled in.
            let file: &'static str = String::from(file).leak();
            ENGLISH.get_or_init(|| Texts::new(INITIAL.translated(file), Some(file)));
        }
    }

    #[inline(never)]
    fn new(mut initial: InOrder, file: Option<&'static str>) -> Box<Self> {
        let mut texts = Box::new(Self::EMPTY);
        texts.fill_in(&mut initial);
        texts.file = file;
        texts
    }
}

/// The texts that the home page does not need are read when another page asks for one,
/// and are in the lazy chunk with those pages. Architecture invariant: the home page uses
/// none of them, or all of them would be in the first load.
impl Deref for Texts {
    type Target = LazyTexts;

    #[inline(never)]
    fn deref(&self) -> &LazyTexts {
        self.lazy.get_or_init(|| {
            let mut lazy = Box::new(LazyTexts::EMPTY);
            lazy.fill_in(&mut match self.file {
                Some(file) => LAZY.translated(file),
                None => LAZY.compiled_in(),
            });
            lazy
        })
    }
}

/// What is compiled in of some texts.
struct Source {
    /// What identifies each, in the order of the fields.
    ids: &'static [TextId],
    /// Indonesian in the same order, separated by line breaks.
    texts: &'static str,
}

impl Source {
    fn compiled_in(&self) -> InOrder {
        InOrder(self.lines().into_iter())
    }

    /// The texts of a locale file, each found by its id whatever its place in the file;
    /// Indonesian where the file has none.
    fn translated(&self, file: &'static str) -> InOrder {
        let mut texts = self.lines();
        for entry in entries(file) {
            let place = self.place(entry.id);
            if let Some(text) = place.and_then(|place| texts.get_mut(place)) {
                *text = entry.text;
            }
        }
        InOrder(texts.into_iter())
    }

    fn is_complete_in(&self, file: &str) -> bool {
        let found = entries(file).filter(|entry| self.place(entry.id).is_some());
        found.count() == self.ids.len()
    }

    #[inline(never)]
    fn place(&self, id: TextId) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    #[inline(never)]
    fn lines(&self) -> Vec<&'static str> {
        self.texts.split('\n').collect()
    }
}

/// Texts in the order of the fields that they are put into.
struct InOrder(IntoIter<&'static str>);

impl InOrder {
    #[inline(never)]
    fn put(&mut self, text: &mut &'static str) {
        *text = self.0.next().unwrap_or_default();
    }
}

/// Puts values in the place of `{name}`.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut pieces = template.split('{');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        let value = values
            .iter()
            .find(|(key, _)| *key == name)
            .map_or("", |(_, value)| value);
        text.push_str(value);
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    static SOME: Source = Source {
        ids: &[1, 2, 3],
        texts: "satu\ndua\ntiga",
    };

    fn translated(source: &Source, file: &str) -> Vec<&'static str> {
        let file = String::from(file).leak();
        source.translated(file).0.collect()
    }

    #[test]
    fn without_a_file_every_text_is_indonesian() {
        assert_eq!(
            SOME.compiled_in().0.collect::<Vec<_>>(),
            ["satu", "dua", "tiga"]
        );
        assert_eq!(
            translated(&SOME, "<!doctype html>"),
            ["satu", "dua", "tiga"]
        );
    }

    #[test]
    fn a_missing_reordered_or_additional_key_shifts_no_text() {
        let id = |key| loket_locale_file::text_id("a", key, &[]);
        let source = Source {
            ids: vec![id("one"), id("two"), id("three")].leak(),
            ..SOME
        };
        let check = |file: &str, is_complete, expected: [&str; 3]| {
            assert_eq!(translated(&source, file), expected, "{file:?}");
            assert_eq!(source.is_complete_in(file), is_complete, "{file:?}");
        };
        let all = ["one", "two", "three"];
        check(
            "[a]\none = \"one\"\ntwo = \"two\"\nthree = \"three\"",
            true,
            all,
        );
        check(
            "[a]\nthree = \"three\"\ntwo = \"two\"\none = \"one\"",
            true,
            all,
        );
        check(
            "[b]\none = \"x\"\n[a]\nnew = \"x\"\none = \"one\"\ntwo = \"two\"\nthree = \"three\"",
            true,
            all,
        );
        check(
            "[a]\none = \"one\"\nthree = \"three\"",
            false,
            ["one", "dua", "three"],
        );
        check(
            "[a]\none = \"one {n}\"\ntwo = \"two\"\nthree = \"three\"",
            false,
            ["satu", "two", "three"],
        );
    }

    #[test]
    fn values_stand_where_their_names_do() {
        let values = [("day", "Monday"), ("time", "08.00")];
        assert_eq!(fill("{time} on {day}", &values), "08.00 on Monday");
        assert_eq!(fill("{other}!", &values), "!");
    }
}
