//! What lives as long as the tab and every page can use.

use super::clock;
use super::request::{Request, Retry, spawn_request};
use crate::api;
use crate::locale::Locale;
use leptos::prelude::{Owner, expect_context, provide_context};
use loket_domain::office::Office;
use loket_domain::time::{TimeZone, Timestamp};
use loket_ui::ErasedSignal;
use std::cell::Cell;
use std::thread::LocalKey;

/// The app's context.
#[derive(Clone)]
pub struct App {
    /// The language.
    pub locale: Locale,
    /// The current instant; see [`clock`].
    pub now: ErasedSignal<Timestamp>,
    /// The office, fetched once for all pages.
    pub office: ErasedSignal<Request<Office>>,
    /// Fetches the office again.
    pub retry_office: Retry,
    /// Whether the last response came from the service worker's cache.
    pub is_cached: ErasedSignal<bool>,
    /// The owner of what lives as long as the tab.
    owner: Option<Owner>,
}

impl App {
    /// Creates the app's context and provides it to all pages.
    pub(super) fn provide() -> Self {
        let is_cached = ErasedSignal::default();
        api::report_cached(is_cached);
        let (office, retry_office) = spawn_request(api::office);
        let app = Self {
            locale: Locale::start(),
            now: clock::start(office, is_cached),
            office,
            retry_office,
            is_cached,
            owner: Owner::current(),
        };
        provide_context(app.clone());
        app
    }
}

impl App {
    /// The office's time zone, once the office is loaded; tracked.
    pub fn office_zone(&self) -> Option<TimeZone> {
        match &*self.office.get() {
            Request::Loaded(office) => Some(office.hours.time_zone.clone()),
            _ => None,
        }
    }
}

/// The app's context.
pub fn use_app() -> App {
    expect_context()
}

/// A value that lives as long as the tab, such as what was typed into a form: it survives
/// leaving the page and switching the language. Created when a page first uses it, so that
/// the code that creates it is in the lazy chunk.
pub fn use_for_tab<T: Copy + 'static>(
    slot: &'static LocalKey<Cell<Option<T>>>,
    create: fn() -> T,
) -> T {
    slot.get().unwrap_or_else(|| {
        let value = match use_app().owner {
            Some(owner) => owner.with(create),
            None => create(),
        };
        slot.set(Some(value));
        value
    })
}
