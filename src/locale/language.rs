//! Which language is shown: that of the address, else the saved one, else Indonesian.

use super::generated::Texts;
use crate::api;
use crate::platform::storage::{Slot, Stored};
use leptos::prelude::{document, window};
use loket_domain::text::{Language, LocalizedText};
use loket_ui::{ErasedSignal, effect};
use std::cell::Cell;

/// The language of the app, switched by the citizen and saved on the device.
#[derive(Clone, Copy)]
pub struct Locale {
    language: ErasedSignal<Language>,
    missing: ErasedSignal<Option<Language>>,
}

thread_local! {
    /// The locale of the app. No context: the texts are asked for all over the app, and
    /// this way in fewer bytes.
    static LOCALE: Cell<Option<Locale>> = const { Cell::new(None) };
}

const SAVED: Slot<'_, Language> = Slot::on_device("loket.language");

impl Stored for Language {
    fn to_text(&self) -> Option<String> {
        Some(self.tag().to_owned())
    }

    fn from_text(text: &str) -> Option<Self> {
        Language::from_tag(text)
    }
}

/// Loads the texts of the wanted language, then calls back; also when they do not arrive,
/// and the app is in Indonesian.
pub fn prepare(then: Box<dyn FnOnce()>) {
    load(wanted(), then);
}

impl Locale {
    /// Determines the language of the app and keeps `lang` of the document in step.
    pub fn start() -> Self {
        let (language, missing) = match wanted() {
            wanted if Texts::is_loaded(wanted) => (wanted, None),
            wanted => (Language::Indonesian, Some(wanted)),
        };
        let locale = Self {
            language: ErasedSignal::new(language),
            missing: ErasedSignal::new(missing),
        };
        LOCALE.set(Some(locale));
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

    /// A language that was chosen but whose texts did not arrive, tracked.
    pub fn missing(self) -> Option<Language> {
        *self.missing.get()
    }

    /// Shows another language from now on and saves it, once its texts are loaded.
    pub fn choose(self, language: Language) {
        load(language, Box::new(move || self.show(language)));
    }

    fn show(self, language: Language) {
        if !Texts::is_loaded(language) {
            return self.missing.set(Some(language));
        }
        SAVED.save(&language);
        self.missing.set(None);
        self.language.set(language);
    }

    /// The texts of the language. Not tracked: the whole view is rebuilt when the language
    /// changes.
    pub fn texts(self) -> &'static Texts {
        Texts::for_language(*self.language.get_untracked())
    }

    /// A text of the office in the language, not tracked.
    pub fn pick(self, text: &LocalizedText) -> String {
        text.in_language(*self.language.get_untracked()).to_owned()
    }
}

/// The locale of the app.
pub fn use_locale() -> Locale {
    LOCALE.get().unwrap_or_else(Locale::start)
}

/// The texts of the language that is shown.
pub fn use_texts() -> &'static Texts {
    use_locale().texts()
}

/// Loads the texts of a language unless they are loaded, and calls back in any case.
fn load(language: Language, then: Box<dyn FnOnce()>) {
    if Texts::is_loaded(language) {
        return then();
    }
    api::english_texts(Box::new(move |file| {
        if let Ok(file) = file {
            Texts::load_english(&file);
        }
        then();
    }));
}

fn wanted() -> Language {
    from_address().or_else(|| SAVED.load()).unwrap_or_default()
}

/// `?lang=en`, so that a link can be sent to an investor.
fn from_address() -> Option<Language> {
    let search = window().location().search().ok()?;
    let parameters = web_sys::UrlSearchParams::new_with_str(&search).ok()?;
    Language::from_tag(&parameters.get("lang")?)
}
