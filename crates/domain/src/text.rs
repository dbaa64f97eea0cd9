//! Texts of the office in the two languages of the counter.

use serde::{Deserialize, Serialize};

/// A language of the counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Bahasa Indonesia, the language of the office.
    #[default]
    Indonesian,
    /// English, for investors.
    English,
}

impl Language {
    /// The tag of BCP 47, as it stands in the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// The language of a tag such as `en` or `en-GB`; `None` for a language that the
    /// counter does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("id") => Some(Language::Indonesian),
            Some("en") => Some(Language::English),
            _ => None,
        }
    }
}

/// One text in both languages. Plain text: no markup is ever interpreted in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct LocalizedText {
    /// Bahasa Indonesia.
    pub id: String,
    /// English.
    pub en: String,
}

impl LocalizedText {
    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}
