//! The texts of the app, from its own locale files: a journey looks for the text that
//! the app means to show, so that a better wording breaks no journey.

use crate::environment::project_folder;
use std::fs;

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Texts {
    table: toml::Table,
}

impl Texts {
    /// The texts of `id` or `en`.
    #[track_caller]
    pub fn for_language(language: &str) -> Self {
        let file = project_folder().join(format!("locales/{language}.toml"));
        let text =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let table = text
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Self { table }
    }

    /// A text by its key, e.g. `home.title`.
    #[track_caller]
    pub fn get(&self, key: &str) -> &str {
        let (section, name) = key.split_once('.').unwrap_or(("", key));
        let text = self
            .table
            .get(section)
            .and_then(|section| section.get(name))
            .and_then(|text| text.as_str());
        text.unwrap_or_else(|| panic!("the locale file has no text {key}"))
    }

    /// A text with values in the place of `{name}`.
    #[track_caller]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let text = self.get(key).to_owned();
        values.iter().fold(text, |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }
}
