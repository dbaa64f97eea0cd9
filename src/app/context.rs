//! What every page can ask for.

use super::{Request, Retry, spawn_request};
use crate::api;
use crate::locale::Locale;
use crate::pages::Forms;
use leptos::prelude::{Owner, expect_context, provide_context};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_ui::ErasedSignal;

/// What lives as long as the app, above the pages.
#[derive(Clone)]
pub struct App {
    /// The language.
    pub locale: Locale,
    /// The current instant; see [`super::clock`].
    pub now: ErasedSignal<Timestamp>,
    /// The office, fetched once for all pages.
    pub office: ErasedSignal<Request<Office>>,
    /// Asks for the office again.
    pub retry_office: Retry,
    /// Whether the last answer came from the device's own store.
    pub stored: ErasedSignal<bool>,
    /// What was typed, once a page asks for it.
    forms: ErasedSignal<Option<Forms>>,
    /// What keeps it as long as the app.
    owner: Option<Owner>,
    /// The path of the page whose heading was shown last.
    pub(super) last_path: ErasedSignal<String>,
}

impl App {
    /// Makes what every page can ask for.
    pub(super) fn provide() -> Self {
        let stored = ErasedSignal::default();
        api::report_stored(stored);
        let (office, retry_office) = spawn_request(api::office);
        let app = Self {
            locale: Locale::start(),
            now: super::clock::start(office, stored),
            office,
            retry_office,
            stored,
            forms: ErasedSignal::default(),
            owner: Owner::current(),
            last_path: ErasedSignal::default(),
        };
        provide_context(app.clone());
        app
    }
}

/// What every page can ask for.
pub fn use_app() -> App {
    expect_context()
}

/// What was typed: it survives leaving a page and switching the language, and ends with
/// the tab. Made when the first page asks for it, which is in the rest of the app, and
/// so is what makes it.
pub fn use_forms() -> Forms {
    let app = use_app();
    if let Some(forms) = *app.forms.get_untracked() {
        return forms;
    }
    let forms = match &app.owner {
        Some(owner) => owner.with(Forms::start),
        None => Forms::start(),
    };
    app.forms.set(Some(forms));
    forms
}
