//! The page of the catalogue.

use super::search::{Search, search_on_change};
use super::search_form::search_form;
use super::search_results::search_results;
use crate::api;
use crate::app::{Route, page_heading, request_view, spawn_request};
use crate::locale::{Locale, use_locale};
use crate::pages::open_data_links::open_data_links;
use crate::ui::sample_notice;
use leptos::prelude::AnyView;
use loket_domain::permits::{PermitCatalogue, SearchIndex};
use loket_domain::provenance::Provenance;
use loket_ui::{el, fragment};
use std::sync::Arc;

/// The catalogue.
pub fn permits_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().permits;
    let search = Search::from_address();
    let (catalogue, retry) = spawn_request(api::permits);
    fragment([
        page_heading(texts.title).view(),
        el("p").child(texts.lead).view(),
        request_view(catalogue, Some(retry), move |catalogue| {
            content(locale, Arc::clone(catalogue), search)
        }),
        open_data_links(locale, "permits").view(),
    ])
}

fn content(locale: Locale, catalogue: Arc<PermitCatalogue>, search: Search) -> AnyView {
    let sample = catalogue
        .permits
        .iter()
        .any(|permit| permit.provenance == Provenance::Sample);
    // On top a word is enough; what it means stands below the list.
    let tag = sample.then_some(Provenance::Sample);
    let notice = sample.then(|| sample_notice(Provenance::Sample)).flatten();
    let form = search_form(locale, &catalogue.categories, search);
    search_on_change(SearchIndex::new(&catalogue.permits), &catalogue, search);
    let results = search_results(locale, &catalogue, search, tag);
    let finder = el("a")
        .attr("href", Route::Finder.href())
        .child(locale.texts().permits.finder_link);
    el("div")
        .child(form)
        .child(results)
        .child(el("p").class("lk-after-list").child(finder))
        .child(notice)
        .view()
}
