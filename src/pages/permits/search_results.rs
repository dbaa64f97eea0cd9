//! What the search has found.

use super::permit_list::permit_item;
use super::search::Search;
use crate::app::Route;
use crate::locale::{Locale, arg};
use crate::ui::{show_more, unofficial_tag};
use leptos::prelude::*;
use loket_domain::permits::PermitCatalogue;
use loket_domain::provenance::Provenance;
use loket_ui::{Element, el, keyed, notice, reactive};
use std::sync::Arc;

/// How many are shown while somebody types: more than a phone has room for above its
/// keyboard.
const SHOWN_WHILE_TYPING: usize = 3;

/// How many of them are drawn with the letter itself, before the next frame. The others
/// follow in a turn of their own, so that no letter has to wait for them.
const SHOWN_AT_ONCE: usize = 1;

/// How many were found, the first of them, and the others once nobody types.
pub(super) fn search_results(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    search: Search,
    provenance: Option<Provenance>,
) -> Vec<Element> {
    let texts = &locale.texts().permits;
    let all = catalogue.permits.len().to_string();
    let count = reactive(move || {
        let found = search.found.get().len().to_string();
        texts.count(arg::All(&all), arg::Found(&found)).into_any()
    });
    let status = el("p")
        .class("lk-quiet")
        .attr("role", "status")
        .child(count)
        .child(provenance.and_then(|provenance| unofficial_tag(locale.texts(), provenance)));
    let nothing = reactive(move || match search.found.get().is_empty() {
        true => nothing_found(locale).view(),
        false => ().into_any(),
    });
    let first = move || {
        let found = search.found.get();
        found.iter().take(SHOWN_AT_ONCE).copied().collect()
    };
    let others = move || {
        let limit = match *search.is_typing.get() {
            true => SHOWN_WHILE_TYPING,
            false => *search.shown.get(),
        };
        let found = search.found_before.get();
        let others = found.iter().take(limit).skip(SHOWN_AT_ONCE);
        others.copied().collect()
    };
    let list = el("ul")
        .class("lk-results")
        .attr_when("hidden", move || {
            search.found.get().is_empty().then(String::new)
        })
        .child(items(locale, catalogue, Box::new(first)))
        .child(items(locale, catalogue, Box::new(others)));
    let more = el("div").child(reactive(move || more(locale, search)));
    vec![status, el("div").child(nothing), list, more]
}

/// The permits of some places in the catalogue. One that was found before, too, stays as
/// it is.
fn items(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    places: Box<dyn Fn() -> Vec<usize> + Send>,
) -> AnyView {
    let catalogue = Arc::clone(catalogue);
    let of_keys = Arc::clone(&catalogue);
    let keys = move || {
        let permits = places()
            .into_iter()
            .filter_map(|place| of_keys.permits.get(place));
        permits.map(|permit| permit.id.clone()).collect()
    };
    let view = move |id: &str| match catalogue.permits.iter().find(|permit| permit.id == id) {
        Some(permit) => permit_item(locale, permit).view(),
        None => ().into_any(),
    };
    keyed(keys, view)
}

/// The button for the next part of a long list, unless somebody is typing.
fn more(locale: Locale, search: Search) -> AnyView {
    let total = search.found_before.get().len();
    let is_typing = *search.is_typing.get();
    let label = |count: &str| locale.texts().permits.show_more(count);
    match show_more(total, search.shown, label) {
        Some(button) if !is_typing => button.view(),
        _ => ().into_any(),
    }
}

fn nothing_found(locale: Locale) -> Element {
    let texts = &locale.texts().permits;
    let link = |to: Route, text| el("p").child(el("a").attr("href", to.href()).child(text));
    notice(
        "info",
        texts.nothing_title,
        vec![
            el("p").child(texts.nothing_text),
            link(Route::Finder, texts.finder_link),
            link(Route::Permits, texts.show_all),
        ],
    )
}
