//! The texts that the build script made from `locales/*.toml`.

use loket_domain::text::Language;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

impl Texts {
    /// The texts of one language.
    pub fn of(language: Language) -> &'static Texts {
        match language {
            Language::Indonesian => &INDONESIAN,
            Language::English => &ENGLISH,
        }
    }
}

/// Puts values in the place of `{name}`.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut pieces = template.split('{');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        let value = values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
        text.push_str(value);
        text.push_str(rest);
    }
    text
}
