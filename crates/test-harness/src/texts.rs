//! The texts of the app, from its locale files: a journey looks for the text of a key, so
//! that a better wording breaks no journey.

use crate::environment::project_folder;
use std::fs;
use std::sync::OnceLock;
use toml::Table;

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    table: &'static Table,
}

impl Texts {
    /// The texts of `id` or `en`. Each file is read once.
    #[track_caller]
    pub fn for_language(language: &str) -> Self {
        static INDONESIAN: OnceLock<Table> = OnceLock::new();
        static ENGLISH: OnceLock<Table> = OnceLock::new();
        let table = match language {
            "id" => &INDONESIAN,
            "en" => &ENGLISH,
            other => panic!("there are no texts in {other}"),
        };
        Self {
            table: table.get_or_init(|| read(language)),
        }
    }

    /// A text by its key, e.g. `home.title`.
    #[track_caller]
    pub fn get(&self, key: &str) -> &'static str {
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

fn read(language: &str) -> Table {
    let file = project_folder().join(format!("locales/{language}.toml"));
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.parse()
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
