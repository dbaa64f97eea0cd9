//! The catalogue with its search. What is searched for stands in the address, so that
//! a result can be bookmarked, shared and returned to.

use super::result::result_item;
use crate::api;
use crate::app::{Route, WORDS_PARAMETER, page_heading, request_view, spawn_request};
use crate::locale::{Locale, use_locale};
use crate::pages::basis::open_data_links;
use crate::ui::sample_notice;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use loket_domain::permits::{PermitCatalogue, PermitCategory, SearchIndex};
use loket_domain::provenance::Provenance;
use loket_ui::{
    Element, ErasedSignal, SECONDARY, button, effect, el, field_label, fragment, keyed, notice,
    reactive, select,
};
use std::sync::Arc;
use std::time::Duration;

const CATEGORY_PARAMETER: &str = "bidang";

/// How many permits are shown at first, and how many more at a time: a list of
/// thousands would be slower to show than to search.
const SHOWN: usize = 20;

/// How many are shown while somebody types: more than a phone has room for above its
/// keyboard.
const SHOWN_WHILE_TYPING: usize = 3;

/// How many of them are drawn with the letter itself, before the next frame. The others
/// follow in a turn of their own, so that no letter has to wait for them.
const SHOWN_AT_ONCE: usize = 1;

/// How long nobody has to type before the address follows. Browsers refuse a hundred
/// changes of the address in half a minute.
const TYPING: Duration = Duration::from_millis(400);

/// The catalogue.
pub fn permits_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().permits;
    let search = Search::of_address();
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

/// What is searched for.
#[derive(Clone, Copy)]
struct Search {
    filter: ErasedSignal<Filter>,
    shown: ErasedSignal<usize>,
    typing: ErasedSignal<bool>,
    /// The places in the catalogue of what the filter finds.
    found: ErasedSignal<Vec<usize>>,
    /// The same, a moment later.
    found_before: ErasedSignal<Vec<usize>>,
}

/// What the address says: `?cari=words&bidang=category`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Filter {
    words: String,
    /// The id of a category; empty for all.
    category: String,
}

impl Search {
    /// The search of the address, which follows another address, and is followed by it.
    fn of_address() -> Self {
        let search = Self {
            filter: ErasedSignal::default(),
            shown: ErasedSignal::new(SHOWN),
            typing: ErasedSignal::new(false),
            found: ErasedSignal::default(),
            found_before: ErasedSignal::default(),
        };
        let query = use_query_map();
        effect(move || {
            let wanted = filter_of(&query.read());
            if wanted != *search.filter.get_untracked() {
                search.filter.set(wanted);
            }
        });
        let navigate = use_navigate();
        effect(move || {
            let wanted = search.filter.get();
            let navigate = navigate.clone();
            let follow: Box<dyn FnOnce()> = Box::new(move || {
                let now = search.filter.try_get_untracked();
                let is_last = now.is_some_and(|now| *now == *wanted);
                if is_last {
                    search.typing.set(false);
                }
                if is_last && filter_of(&query.read_untracked()) != *wanted {
                    navigate(&address(&wanted), in_place());
                }
            });
            set_timeout(follow, TYPING);
        });
        search
    }

    fn set(self, filter: Filter) {
        self.typing.set(true);
        self.shown.set(SHOWN);
        self.filter.set(filter);
    }
}

/// Every search is in the address, but only the last one in the history.
fn in_place() -> NavigateOptions {
    NavigateOptions {
        replace: true,
        scroll: false,
        ..Default::default()
    }
}

fn filter_of(query: &ParamsMap) -> Filter {
    let value = |name| query.get(name).unwrap_or_default();
    Filter {
        words: value(WORDS_PARAMETER),
        category: value(CATEGORY_PARAMETER),
    }
}

fn address(filter: &Filter) -> String {
    Route::Permits.href_with(&[
        (WORDS_PARAMETER, &filter.words),
        (CATEGORY_PARAMETER, &filter.category),
    ])
}

fn content(locale: Locale, catalogue: Arc<PermitCatalogue>, search: Search) -> AnyView {
    let sample = catalogue
        .permits
        .iter()
        .any(|permit| permit.provenance == Provenance::Sample);
    // On top a word is enough; what it means stands below the list.
    let tag = sample.then(|| locale.texts().provenance.sample_tag);
    let notice = sample.then(|| sample_notice(Provenance::Sample)).flatten();
    let form = search_form(locale, &catalogue.categories, search);
    find(SearchIndex::new(&catalogue.permits), &catalogue, search);
    let results = results(locale, &catalogue, search, tag);
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

/// Searches whenever the filter changes.
fn find(index: SearchIndex, catalogue: &Arc<PermitCatalogue>, search: Search) {
    let catalogue = Arc::clone(catalogue);
    effect(move || {
        let filter = search.filter.get();
        let mut found = index.search(&filter.words);
        if !filter.category.is_empty() {
            found.retain(|place| catalogue.permits[*place].category == filter.category);
        }
        let follow = move || {
            if let Some(found) = search.found.try_get_untracked() {
                search.found_before.set(found.to_vec());
            }
        };
        search.found.set(found);
        if *search.typing.get_untracked() {
            set_timeout(follow, Duration::ZERO);
        } else {
            follow();
        }
    });
}

/// How many were found, the first of them, and the others once nobody types.
fn results(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    search: Search,
    tag: Option<&'static str>,
) -> Vec<Element> {
    let texts = &locale.texts().permits;
    let all = catalogue.permits.len().to_string();
    let count = reactive(move || {
        let found = search.found.get().len().to_string();
        texts.count(&all, &found).into_any()
    });
    let status = el("p")
        .class("lk-quiet")
        .attr("role", "status")
        .child(count)
        .child(tag.map(|tag| el("span").class("lk-tag lk-tag--sample").child(tag)));
    let nothing = reactive(move || match search.found.get().is_empty() {
        true => nothing_found(locale).view(),
        false => ().into_any(),
    });
    let first = items(locale, catalogue, move || {
        let found = search.found.get();
        found.iter().take(SHOWN_AT_ONCE).copied().collect()
    });
    let others = items(locale, catalogue, move || {
        let limit = match *search.typing.get() {
            true => SHOWN_WHILE_TYPING,
            false => *search.shown.get(),
        };
        let found = search.found_before.get();
        let others = found.iter().take(limit).skip(SHOWN_AT_ONCE);
        others.copied().collect()
    });
    let list = el("ul")
        .class("lk-results")
        .attr_when("hidden", move || {
            search.found.get().is_empty().then(String::new)
        })
        .child(first)
        .child(others);
    let more = el("div").child(reactive(move || more(locale, search)));
    vec![status, el("div").child(nothing), list, more]
}

/// The permits of some places in the catalogue. One that was found before, too, stays as
/// it is.
fn items(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    places: impl Fn() -> Vec<usize> + Send + 'static,
) -> AnyView {
    let catalogue = Arc::clone(catalogue);
    let view = move |place: &usize| match catalogue.permits.get(*place) {
        Some(permit) => result_item(locale, permit).view(),
        None => ().into_any(),
    };
    keyed(places, usize::to_string, view)
}

/// The button for the next part of a long list.
fn more(locale: Locale, search: Search) -> AnyView {
    let shown = *search.shown.get();
    let more = search
        .found_before
        .get()
        .len()
        .saturating_sub(shown)
        .min(SHOWN);
    if more == 0 || *search.typing.get() {
        return ().into_any();
    }
    let show = move || search.shown.set(shown + SHOWN);
    let text = locale.texts().permits.show_more(&more.to_string());
    let button = button(SECONDARY, text, show);
    el("p").child(button).view()
}

fn search_form(locale: Locale, categories: &[PermitCategory], search: Search) -> Element {
    let texts = &locale.texts().permits;
    let words = el("input")
        .class("lk-input")
        .attr("id", WORDS_PARAMETER)
        .attr("type", "search")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .value(move || search.filter.get().words.clone())
        .on("input", move |event| {
            search.set(Filter {
                words: event_target_value(&event),
                category: search.filter.get_untracked().category.clone(),
            });
        });
    let mut options = vec![(String::new(), texts.all_categories.to_owned())];
    options.extend(
        categories
            .iter()
            .map(|category| (category.id.clone(), locale.pick(&category.name))),
    );
    let chosen = Arc::new(move || search.filter.get().category.clone());
    let choose = Box::new(move |category| {
        search.set(Filter {
            words: search.filter.get_untracked().words.clone(),
            category,
        });
    });
    let label = field_label(WORDS_PARAMETER, texts.search_label);
    el("form")
        .class("lk-search")
        .attr("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(el("div").class("lk-field").child(label).child(words))
        .child(select(
            CATEGORY_PARAMETER,
            texts.category_label.into(),
            options,
            chosen,
            choose,
        ))
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
