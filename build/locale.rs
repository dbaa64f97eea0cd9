//! Reads the locale files and compares them.

use loket_locale_file::{checksum, entries, fingerprint, placeholders, text_id};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The texts of one language, in the order of their ids.
pub struct Locale {
    file: PathBuf,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The checksum of its keys, as the browser computes it.
    pub checksum: u32,
}

/// A section of a locale file.
pub struct Section {
    /// Its name.
    pub name: String,
    /// Its texts.
    pub texts: Vec<Text>,
}

/// A text.
pub struct Text {
    /// Its key within the section.
    pub key: String,
    /// The text itself.
    pub text: String,
}

impl Text {
    /// The names in braces, in alphabetical order.
    pub fn placeholders(&self) -> BTreeSet<&str> {
        placeholders(&self.text).collect()
    }
}

/// Reads a locale file: sections of keys, each with a text that is not empty. Fails where
/// the browser, which has no TOML parser, would read something else.
pub fn read(file: &Path) -> Result<Locale, String> {
    let name = file.display();
    let content = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    let tables: toml::Table =
        toml::from_str(&content).map_err(|error| format!("{name}: {error}"))?;
    let sections = tables.into_iter().map(section).collect::<Result<_, _>>();
    let mut sections: Vec<Section> = sections.map_err(|error| format!("{name}: {error}"))?;
    sections.sort_by_key(|section| fingerprint(&section.name));
    let locale = Locale {
        file: file.to_owned(),
        checksum: checksum(&content),
        sections,
    };
    let mut in_browser: Vec<_> = entries(&content).collect();
    in_browser.sort_by_key(|entry| entry.id);
    if let Some(same) = in_browser.windows(2).find(|two| two[0].id == two[1].id) {
        let [one, other] = [same[0].text, same[1].text];
        return Err(format!(
            "{name}: these have the same id: {one:?} and {other:?}"
        ));
    }
    let mut in_browser = in_browser.into_iter();
    for (section, Text { key, text }) in locale.entries() {
        let entry = in_browser.next().unwrap_or_default();
        if (entry.id, entry.text) != (text_id(section, key), text) {
            return Err(format!(
                "{name}: {section}.{key}: write it as {key} = \"text\", without \\ and \""
            ));
        }
    }
    match in_browser.next() {
        Some(entry) => Err(format!(
            "{name}: a comment looks like a text: {}",
            entry.text
        )),
        None => Ok(locale),
    }
}

/// Checks that two languages have the same keys with the same placeholders.
pub fn compare(first: &Locale, second: &Locale) -> Result<(), String> {
    has_all_of(second, first)?;
    has_all_of(first, second)
}

fn has_all_of(locale: &Locale, other: &Locale) -> Result<(), String> {
    let (here, there) = (locale.file.display(), other.file.display());
    let texts: BTreeMap<_, _> = locale
        .entries()
        .map(|(section, text)| ((section, &text.key[..]), text))
        .collect();
    for (section, text) in other.entries() {
        let key = &text.key;
        let Some(same) = texts.get(&(section, &key[..])) else {
            return Err(format!(
                "{here}: {section}.{key} is missing; {there} has it"
            ));
        };
        let (ours, theirs) = (same.placeholders(), text.placeholders());
        if ours != theirs {
            return Err(format!(
                "{section}.{key}: {here} has the placeholders {ours:?}, {there} has {theirs:?}"
            ));
        }
    }
    Ok(())
}

impl Locale {
    /// The texts with the names of their sections.
    fn entries(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.sections
            .iter()
            .flat_map(|section| section.texts.iter().map(|text| (&section.name[..], text)))
    }
}

fn section((name, table): (String, toml::Value)) -> Result<Section, String> {
    let toml::Value::Table(table) = table else {
        return Err(format!("{name}: this is not a section"));
    };
    let text = |(key, value): (String, toml::Value)| match value {
        toml::Value::String(text) if !text.trim().is_empty() => Ok(Text { key, text }),
        _ => Err(format!("{name}.{key}: this is not a text, or an empty one")),
    };
    let mut texts: Vec<Text> = table.into_iter().map(text).collect::<Result<_, _>>()?;
    texts.sort_by_key(|text| text_id(&name, &text.key));
    Ok(Section { name, texts })
}
