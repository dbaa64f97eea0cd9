//! Which language is shown: the address's, else the remembered one, else Indonesian.

use super::Texts;
use crate::api;
use crate::app::{storage, use_app};
use leptos::prelude::{document, window};
use loket_domain::text::{Language, LocalizedText};
use loket_ui::{ErasedSignal, effect};

/// The language of the app, switched by the citizen and remembered on the device.
#[derive(Clone, Copy)]
pub struct Locale {
    language: ErasedSignal<Language>,
    missing: ErasedSignal<Option<Language>>,
}

/// The key in local storage. It holds `id` or `en` and nothing else.
const STORAGE_KEY: &str = "loket.language";

/// Fetches what the first page needs to be in the right language, then goes on; without
/// an answer too, in Indonesian.
pub fn prepare(go_on: Box<dyn FnOnce()>) {
    fetch(wanted(), go_on);
}

impl Locale {
    /// Reads the language and keeps `lang` of the document in step.
    pub fn start() -> Self {
        let (language, missing) = match wanted() {
            wanted if Texts::are_here(wanted) => (wanted, None),
            wanted => (Language::Indonesian, Some(wanted)),
        };
        let locale = Self {
            language: ErasedSignal::new(language),
            missing: ErasedSignal::new(missing),
        };
        effect(move || {
            if let Some(root) = document().document_element() {
                // Only fails for a malformed attribute name.
                let _ = root.set_attribute("lang", locale.language().tag());
            }
        });
        locale
    }

    /// The language, tracked.
    pub fn language(self) -> Language {
        *self.language.get()
    }

    /// A language that was asked for but whose texts did not arrive, tracked.
    pub fn missing(self) -> Option<Language> {
        *self.missing.get()
    }

    /// Shows another language from now on and remembers it, once its texts are here.
    pub fn choose(self, language: Language) {
        fetch(language, Box::new(move || self.show(language)));
    }

    fn show(self, language: Language) {
        if !Texts::are_here(language) {
            return self.missing.set(Some(language));
        }
        storage::keep(STORAGE_KEY, language.tag());
        self.missing.set(None);
        self.language.set(language);
    }

    /// The texts of the language. Not tracked: the whole view is made anew when the
    /// language changes.
    pub fn texts(self) -> &'static Texts {
        Texts::of(*self.language.get_untracked())
    }

    /// A text of the office in the language, not tracked.
    pub fn pick(self, text: &LocalizedText) -> String {
        text.in_language(*self.language.get_untracked()).to_owned()
    }
}

/// The language of the app.
pub fn use_locale() -> Locale {
    use_app().locale
}

/// The texts of the language that is shown.
pub fn use_texts() -> &'static Texts {
    use_locale().texts()
}

/// Fetches the texts of a language unless they are here, and goes on in any case.
fn fetch(language: Language, go_on: Box<dyn FnOnce()>) {
    if Texts::are_here(language) {
        return go_on();
    }
    api::english_texts(Box::new(move |file| {
        if let Ok(file) = file {
            Texts::take_english(&file);
        }
        go_on();
    }));
}

fn wanted() -> Language {
    from_address().or_else(remembered).unwrap_or_default()
}

/// `?lang=en`, so that a link can be sent to an investor.
fn from_address() -> Option<Language> {
    let search = window().location().search().ok()?;
    let parameters = web_sys::UrlSearchParams::new_with_str(&search).ok()?;
    Language::from_tag(&parameters.get("lang")?)
}

fn remembered() -> Option<Language> {
    Language::from_tag(&storage::kept(STORAGE_KEY)?)
}
