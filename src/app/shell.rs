//! The shell around every page: header, navigation and footer.

use super::chunk::{Chunk, ChunkLoaded};
use super::context::{App, use_app};
use super::route::Route;
use crate::api::ApiError;
use crate::locale::{use_locale, use_texts};
use crate::platform::base_url::base_url;
use crate::ui::error_notice;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use loket_domain::text::Language;
use loket_ui::{Element, el, focus, focus_soon, fragment, icon, notice, reactive, replaced};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// The pages that the shell shows.
#[derive(Clone, Copy)]
pub struct PageTable {
    /// The page of a route, where its code is loaded from the start.
    pub initial: fn(&Route) -> Option<AnyView>,
    /// The page of any other route, whose code is in the lazy chunk.
    pub lazy: fn(Route, &ChunkLoaded) -> AnyView,
}

/// The app, with the pages of a table.
pub fn app(pages: PageTable) -> impl IntoView {
    let locale = App::provide().locale;
    let chunk = Chunk::start();
    view! {
        <Router base=base_url()>
            {reactive(move || {
                // Everything is rebuilt in the other language when that changes.
                locale.language();
                replaced(fragment([
                    skip_link().view(),
                    header().view(),
                    main_part(pages, chunk).view(),
                    footer().view(),
                ]))
            })}
        </Router>
    }
}

fn main_part(pages: PageTable, chunk: Chunk) -> Element {
    el("main")
        .class("lk-main")
        .attr("id", CONTENT)
        .attr("tabindex", "-1")
        .child(missing_language_notice())
        .child(cached_notice())
        .child(current_page(pages, chunk))
}

/// The page of the address. The router gives the address, `Route` parses it: a `match`
/// in place of the router's own table, which weighs 20 kB compressed for seven pages.
fn current_page(pages: PageTable, chunk: Chunk) -> AnyView {
    let path = use_location().pathname;
    let location = use_context::<BrowserUrl>();
    reactive(move || {
        let route = Route::parse(&path.read());
        let page = (pages.initial)(&route)
            .unwrap_or_else(|| chunk.view(move |loaded| (pages.lazy)(route.clone(), loaded)));
        // The router writes the new address once it is told that the page is there.
        if let Some(location) = &location {
            location.ready_to_complete();
        }
        replaced(page)
    })
}

fn header() -> Element {
    let texts = use_texts();
    let brand = el("a")
        .class("lk-brand")
        .attr("href", Route::Home.href())
        .child(el("span").class("lk-brand__name").child(texts.app.office))
        .child(el("span").class("lk-brand__place").child(texts.app.counter));
    let inner = el("div")
        .class("lk-header__inner")
        .child(brand)
        .child(navigation())
        .child(language_switch());
    el("header").class("lk-header").child(inner)
}

/// Was the language just switched? Then its button keeps the focus.
static SWITCHED: AtomicBool = AtomicBool::new(false);

fn language_switch() -> Element {
    let locale = use_locale();
    let texts = locale.texts();
    let other = match locale.language() {
        Language::Indonesian => Language::English,
        Language::English => Language::Indonesian,
    };
    if SWITCHED.swap(false, Relaxed) {
        focus_soon(SWITCH);
    }
    el("button")
        .class("lk-language")
        .attr("id", SWITCH)
        .attr("type", "button")
        .attr("lang", other.tag())
        .on("click", move |_| {
            SWITCHED.store(true, Relaxed);
            locale.choose(other);
        })
        .child(icon("globe"))
        .child(el("span").child(texts.app.other_language))
}

/// Says that the texts of the other language did not arrive, and offers to try again.
fn missing_language_notice() -> AnyView {
    let locale = use_locale();
    reactive(move || match locale.missing() {
        Some(missing) => error_notice(
            &ApiError::Offline,
            Some(Arc::new(move || locale.choose(missing))),
        ),
        None => ().into_any(),
    })
}

/// Says that what is shown comes from the service worker's cache.
fn cached_notice() -> AnyView {
    let is_cached = use_app().is_cached;
    reactive(move || {
        if *is_cached.get() {
            notice("warning", use_texts().app.stored, Vec::new()).view()
        } else {
            ().into_any()
        }
    })
}

/// The main navigation: a bar at the bottom of a phone, in the header of a wide screen.
fn navigation() -> Element {
    let texts = use_texts();
    let items = vec![
        navigation_item(Route::Home, "home", texts.places.home),
        navigation_item(Route::Permits, "document", texts.places.permits),
        navigation_item(Route::ApplicationStatus, "track", texts.places.status),
        navigation_item(Route::Complaint, "speech", texts.places.complaint),
        navigation_item(Route::Integrity, "shield", texts.places.integrity),
    ];
    el("nav")
        .class("lk-places")
        .attr("aria-label", texts.places.label)
        .child(el("ul").class("lk-places__list").child(items))
}

fn navigation_item(section: Route, symbol: &'static str, label: &'static str) -> Element {
    let path = use_location().pathname;
    let href = section.href();
    let current = move || {
        let current = Route::parse(&path.read());
        (current.section() == section).then(|| "page".to_owned())
    };
    let link = el("a")
        .class("lk-places__link")
        .attr("href", href)
        .attr_when("aria-current", current)
        .child(icon(symbol))
        .child(el("span").child(label));
    el("li").class("lk-places__item").child(link)
}

fn footer() -> Element {
    let texts = use_texts();
    let inner = el("div")
        .class("lk-footer__inner")
        .child(el("p").child(texts.app.footer_promise))
        .child(el("p").class("lk-quiet").child(texts.app.footer_unofficial));
    el("footer").class("lk-footer").child(inner)
}

/// Moves the focus as well as the view: a fragment link alone leaves the focus behind.
fn skip_link() -> Element {
    el("a")
        .class("lk-skip")
        .attr("href", format!("#{CONTENT}"))
        .on("click", |event| {
            event.prevent_default();
            focus(CONTENT);
        })
        .child(use_texts().app.skip_to_content)
}

/// The id of the main part of the page.
const CONTENT: &str = "isi";
/// The id of the button that switches the language.
const SWITCH: &str = "bahasa";
