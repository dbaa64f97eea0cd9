//! The texts. The build script generates their structs from `locales/*.toml`.

use loket_domain::text::Language;
use loket_locale_file::{Entry, checksum, entries};
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
        .unwrap_or_else(|| INDONESIAN.get_or_init(|| Texts::new(None)))
    }

    /// Whether the texts of a language can be shown.
    pub fn is_loaded(language: Language) -> bool {
        language == Language::Indonesian || ENGLISH.get().is_some()
    }

    /// Loads English from its locale file, unless it has other keys than this build, as
    /// that of another build may have.
    pub fn load_english(file: &str) {
        if checksum(file) == CHECKSUM {
            // Kept as long as the app, like the texts that are compiled in.
            ENGLISH.get_or_init(|| Texts::new(Some(String::from(file).leak())));
        }
    }

    #[inline(never)]
    fn new(file: Option<&'static str>) -> Box<Self> {
        let mut texts = Box::new(Self::EMPTY);
        texts.fill_in(&mut match file {
            Some(file) => InOrder::fetched(file, is_initial),
            None => InOrder::compiled_in(INITIAL),
        });
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
                Some(file) => InOrder::fetched(file, |section| !is_initial(section)),
                None => InOrder::compiled_in(LAZY),
            });
            lazy
        })
    }
}

fn is_initial(section: u32) -> bool {
    INITIAL_SECTIONS.contains(&section)
}

/// Texts in the order of their ids, in which the fields are filled in.
struct InOrder(IntoIter<Entry<'static>>);

impl InOrder {
    /// Texts that the build script has put in order, separated by line breaks.
    fn compiled_in(texts: &'static str) -> Self {
        let entry = |text| Entry {
            text,
            ..Entry::default()
        };
        let texts: Vec<_> = texts.split('\n').map(entry).collect();
        Self(texts.into_iter())
    }

    /// The texts of some sections of a locale file, in whatever order they are in it.
    #[inline(never)]
    fn fetched(file: &'static str, is_wanted: fn(u32) -> bool) -> Self {
        let mut texts: Vec<Entry<'static>> = Vec::new();
        for entry in entries(file).filter(|entry| is_wanted(entry.id.section)) {
            let place = texts.partition_point(|earlier| earlier.id < entry.id);
            texts.insert(place, entry);
        }
        Self(texts.into_iter())
    }

    #[inline(never)]
    fn put(&mut self, text: &mut &'static str) {
        *text = self.0.next().unwrap_or_default().text;
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
    use loket_locale_file::fingerprint;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn texts(order: InOrder) -> Vec<&'static str> {
        order.0.map(|entry| entry.text).collect()
    }

    #[test]
    fn a_reordered_file_gives_the_same_texts_in_the_same_order() {
        let file = "[a]\none = \"1\"\ntwo = \"2\"\n[b]\none = \"3\"\ntwo = \"4\"";
        let other = "[b]\ntwo = \"4\"\none = \"3\"\n[a]\ntwo = \"2\"\none = \"1\"";
        let all = |_| true;
        assert_eq!(
            texts(InOrder::fetched(file, all)),
            texts(InOrder::fetched(other, all))
        );
        let of_a = InOrder::fetched(other, |section| section == fingerprint("a"));
        let mut of_a = texts(of_a);
        of_a.sort_unstable();
        assert_eq!(of_a, ["1", "2"]);
    }

    #[test]
    fn english_is_in_the_fields_of_its_keys() {
        let file = include_str!("../../locales/en.toml");
        Texts::load_english("[home]\ntitle = \"of another build\"");
        assert!(!Texts::is_loaded(Language::English));
        Texts::load_english(file);
        let texts = Texts::for_language(Language::English);
        assert_eq!(texts.app.other_language, "Indonesia");
        assert_eq!(texts.weekdays.monday, "Monday");
        assert_eq!(texts.app.title("Home"), "Home – DPMPTSP Palu City counter");
        assert_eq!(texts.permits.title, "Permits and what they need");
        let indonesian = Texts::for_language(Language::Indonesian);
        assert_eq!(indonesian.weekdays.monday, "Senin");
    }

    #[test]
    fn values_stand_where_their_names_do() {
        let values = [("day", "Monday"), ("time", "08.00")];
        assert_eq!(fill("{time} on {day}", &values), "08.00 on Monday");
        assert_eq!(fill("{other}!", &values), "!");
    }
}
