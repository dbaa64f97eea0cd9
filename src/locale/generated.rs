//! The texts, whose shape the build script made from `locales/*.toml`.

use super::lines::{fingerprint, lines};
use loket_domain::text::Language;
use std::ops::Deref;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

static INDONESIAN: OnceLock<Box<Texts>> = OnceLock::new();
static ENGLISH: OnceLock<Box<Texts>> = OnceLock::new();

impl Texts {
    /// The texts of one language; Indonesian while English is not here.
    pub fn of(language: Language) -> &'static Texts {
        match language {
            Language::Indonesian => None,
            Language::English => ENGLISH.get(),
        }
        .unwrap_or_else(|| INDONESIAN.get_or_init(|| Texts::read(FIRST, false)))
    }

    /// Whether a language can be shown.
    pub fn are_here(language: Language) -> bool {
        language == Language::Indonesian || ENGLISH.get().is_some()
    }

    /// Takes the English locale file in, unless it is that of another build.
    pub fn take_english(file: &str) {
        let lines = lines(file);
        if fingerprint(&lines) == FETCHED {
            // Kept as long as the app, like the texts that are compiled in.
            ENGLISH.get_or_init(|| Texts::read(lines.leak(), true));
        }
    }

    #[inline(never)]
    fn read(lines: &'static str, has_later: bool) -> Box<Self> {
        let (mut texts, mut lines) = (Box::new(Self::EMPTY), Lines(lines));
        texts.fill_in(&mut lines);
        texts.unread = has_later.then_some(lines.0);
        texts
    }
}

/// What the first page does not need is read when a page asks for it, and lies with those
/// pages in the rest of the app. Architecture invariant: the first page says none of it,
/// or all of it would be in the first load.
impl Deref for Texts {
    type Target = LaterTexts;

    #[inline(never)]
    fn deref(&self) -> &LaterTexts {
        self.later.get_or_init(|| {
            let mut later = Box::new(LaterTexts::EMPTY);
            later.fill_in(&mut Lines(self.unread.unwrap_or(LATER)));
            later
        })
    }
}

/// The lines that are still to be read.
struct Lines(&'static str);

impl Lines {
    #[inline(never)]
    fn put(&mut self, text: &mut &'static str) {
        (*text, self.0) = self.0.split_once('\n').unwrap_or_default();
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
