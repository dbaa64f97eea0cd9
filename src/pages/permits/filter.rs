//! Which permits of the catalogue a search shows.

use loket_domain::permits::{PermitCatalogue, PermitSummary};

/// What the address asks for: `?cari=words&bidang=category`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The words, each of which must be found.
    pub words: String,
    /// The id of a category; empty for all.
    pub category: String,
}

impl Filter {
    /// The permits that have every word somewhere and are of the category.
    pub fn apply<'catalogue>(
        &self,
        catalogue: &'catalogue PermitCatalogue,
    ) -> Vec<&'catalogue PermitSummary> {
        let words: Vec<String> = self.words.split(' ').map(str::to_ascii_lowercase).collect();
        let of_category =
            |permit: &&PermitSummary| self.category.is_empty() || permit.category == self.category;
        let has_words = |permit: &&PermitSummary| {
            let text = searchable(permit);
            words.iter().all(|word| has(&text, word))
        };
        catalogue
            .permits
            .iter()
            .filter(of_category)
            .filter(has_words)
            .collect()
    }
}

/// Whether a word is somewhere in a text. The search of the standard library is made for
/// long texts, and weighs 1 kB compressed.
fn has(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    word.is_empty() || text.windows(word.len()).any(|part| part == word)
}

fn searchable(permit: &PermitSummary) -> String {
    let mut text = String::new();
    for part in [
        &permit.name.id,
        &permit.name.en,
        &permit.summary.id,
        &permit.summary.en,
    ] {
        text.push_str(part);
        text.push('\n');
    }
    for keyword in &permit.keywords {
        text.push_str(keyword);
        text.push('\n');
    }
    text.make_ascii_lowercase();
    text
}
