//! What stands around every page: header, places, footer.

use super::navigation::provide_last_page;
use super::office::provide_office;
use super::route::{Route as Place, base};
use super::{Clock, navigation};
use crate::locale::{Locale, use_locale, use_texts};
use crate::pages::{
    ApplicationStatusPage, ApplicationStatusStore, ComplaintPage, ComplaintStatusPage,
    ComplaintStatusStore, ComplaintStore, HomePage, IntegrityPage, NotFoundPage, PermitPage,
    PermitsPage,
};
use crate::ui::icon;
use leptos::html::Button;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;
use loket_domain::text::Language;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let locale = Locale::provide();
    Clock::provide();
    provide_last_page();
    provide_office();
    // What was typed lives above the pages: it survives leaving a page and switching
    // the language, and ends with the tab.
    ApplicationStatusStore::provide();
    ComplaintStore::provide();
    ComplaintStatusStore::provide();
    view! {
        <Router base=base()>
            {move || {
                locale.language();
                shell()
            }}
        </Router>
    }
}

/// Made anew in the other language when that changes.
fn shell() -> AnyView {
    let texts = use_texts();
    view! {
        <a class="lk-skip" href="#isi" on:click=skip_to_content>{texts.app.skip_to_content}</a>
        {header()}
        <main class="lk-main" id="isi" tabindex="-1">
            <FlatRoutes fallback=|| NotFoundPage().into_any()>
                <Route path=path!("/") view=|| HomePage().into_any() />
                <Route path=path!("/izin") view=|| PermitsPage().into_any() />
                <Route path=path!("/izin/:id") view=|| PermitPage().into_any() />
                <Route path=path!("/status") view=|| ApplicationStatusPage().into_any() />
                <Route path=path!("/aduan") view=|| ComplaintPage().into_any() />
                <Route path=path!("/aduan/status") view=|| ComplaintStatusPage().into_any() />
                <Route path=path!("/zona-integritas") view=|| IntegrityPage().into_any() />
            </FlatRoutes>
        </main>
        {footer()}
    }
    .into_any()
}

fn header() -> AnyView {
    let texts = use_texts();
    view! {
        <header class="lk-header">
            <div class="lk-header__inner">
                <a class="lk-brand" href=Place::Home.href()>
                    <span class="lk-brand__name">{texts.app.office}</span>
                    <span class="lk-brand__place">{texts.app.counter}</span>
                </a>
                {places()}
                {language_switch()}
            </div>
        </header>
    }
    .into_any()
}

/// Was the language just switched? Then its button keeps the focus.
static SWITCHED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

fn language_switch() -> AnyView {
    use std::sync::atomic::Ordering::Relaxed;
    let locale = use_locale();
    let texts = locale.texts();
    let other = match locale.language() {
        Language::Indonesian => Language::English,
        Language::English => Language::Indonesian,
    };
    let button = NodeRef::<Button>::new();
    if SWITCHED.swap(false, Relaxed) {
        Effect::new(move |_| {
            if let Some(button) = button.get() {
                let _ = button.focus();
            }
        });
    }
    let switch = move |_| {
        SWITCHED.store(true, Relaxed);
        locale.choose(other);
    };
    view! {
        <button class="lk-language" type="button" node_ref=button lang=other.tag() on:click=switch>
            {icon("globe")}
            <span>{texts.app.other_language}</span>
        </button>
    }
    .into_any()
}

/// The main places: a bar at the bottom of a phone, in the header of a wide screen.
fn places() -> AnyView {
    let texts = use_texts();
    let links = [
        (Place::Home, "home", texts.places.home),
        (Place::Permits, "document", texts.places.permits),
        (Place::ApplicationStatus, "track", texts.places.status),
        (Place::Complaint, "speech", texts.places.complaint),
        (Place::Integrity, "shield", texts.places.integrity),
    ];
    let path = use_location().pathname;
    let item = move |(place, symbol, label): (Place, &'static str, &'static str)| {
        let href = place.href();
        let below = format!("{}/", href.trim_end_matches('/'));
        let is_home = place == Place::Home;
        let current = move || {
            let path = path.get();
            let here = path.trim_end_matches('/') == below.trim_end_matches('/');
            (here || (!is_home && path.starts_with(&below))).then_some("page")
        };
        view! {
            <li class="lk-places__item">
                <a class="lk-places__link" href=href aria-current=current>
                    {icon(symbol)}
                    <span>{label}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="lk-places" aria-label=texts.places.label>
            <ul class="lk-places__list">{links.into_iter().map(item).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn footer() -> AnyView {
    let texts = use_texts();
    view! {
        <footer class="lk-footer">
            <div class="lk-footer__inner">
                <p>{texts.app.footer_promise}</p>
                <p class="lk-quiet">{texts.app.footer_unofficial}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// Moves the focus as well as the view: a fragment link alone leaves the focus behind.
fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    navigation::focus("isi");
}
