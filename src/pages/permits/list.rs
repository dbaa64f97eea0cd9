//! The catalogue with its search. What is searched for stands in the address, so that
//! a result can be bookmarked, shared and returned to.

use super::result::result_items;
use crate::api;
use crate::app::{Route, WORDS_PARAMETER, page_heading, request_view, spawn_request};
use crate::locale::{Locale, use_locale};
use crate::state::{State, effect};
use crate::ui::{
    Element, SECONDARY, button, dynamic, el, group, label_of, notice, sample_notice, select,
};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use loket_domain::permits::{PermitCatalogue, PermitCategory, SearchIndex};
use loket_domain::provenance::Provenance;
use std::sync::Arc;
use std::time::Duration;

const CATEGORY_PARAMETER: &str = "bidang";

/// How many permits are shown at first, and how many more at a time: a list of
/// thousands would be slower to show than to search.
const SHOWN: usize = 20;

/// How many are shown while somebody types: more than a phone has room for above its
/// keyboard. To draw the others would take most of the time that a letter has.
const SHOWN_WHILE_TYPING: usize = 3;

/// How long nobody has to type before the address follows. Browsers refuse a hundred
/// changes of the address in half a minute.
const TYPING: Duration = Duration::from_millis(400);

/// The catalogue.
pub fn permits_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().permits;
    let search = Search::of_address();
    let (catalogue, retry) = spawn_request(api::permits);
    group([
        page_heading(texts.title).view(),
        el("p").child(texts.lead).view(),
        request_view(catalogue, Some(retry), move |catalogue| {
            content(locale, Arc::clone(catalogue), search)
        }),
    ])
}

/// What is searched for.
#[derive(Clone, Copy)]
struct Search {
    filter: State<Filter>,
    shown: State<usize>,
    typing: State<bool>,
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
            filter: State::default(),
            shown: State::new(SHOWN),
            typing: State::new(false),
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
    let index = SearchIndex::new(&catalogue.permits);
    let results = dynamic(move || results(locale, &catalogue, &index, search, tag));
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

fn results(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    index: &SearchIndex,
    search: Search,
    tag: Option<&'static str>,
) -> AnyView {
    let texts = &locale.texts().permits;
    let filter = search.filter.get();
    let mut found = index.search(&filter.words);
    if !filter.category.is_empty() {
        found.retain(|place| catalogue.permits[*place].category == filter.category);
    }
    let count = texts.count(
        &catalogue.permits.len().to_string(),
        &found.len().to_string(),
    );
    let list = if found.is_empty() {
        nothing_found(locale).view()
    } else {
        found_list(locale, catalogue, found, search)
    };
    el("div")
        .child(
            el("p")
                .class("lk-quiet")
                .attr("role", "status")
                .child(count)
                .child(tag.map(|tag| el("span").class("lk-tag lk-tag--sample").child(tag))),
        )
        .child(list)
        .view()
}

/// The first of what was found, and the others once nobody types.
fn found_list(
    locale: Locale,
    catalogue: &Arc<PermitCatalogue>,
    found: Vec<usize>,
    search: Search,
) -> AnyView {
    let texts = &locale.texts().permits;
    let (first, others) = found.split_at(found.len().min(SHOWN_WHILE_TYPING));
    let first = result_items(locale, first.iter().map(|place| &catalogue.permits[*place]));
    let (catalogue, others) = (Arc::clone(catalogue), others.to_vec());
    let count = others.len();
    let others = dynamic(move || {
        if *search.typing.get() {
            return ().into_any();
        }
        let shown = others.iter().take(*search.shown.get() - SHOWN_WHILE_TYPING);
        let items = result_items(locale, shown.map(|place| &catalogue.permits[*place]));
        items
            .into_iter()
            .map(Element::view)
            .collect::<Vec<_>>()
            .into_any()
    });
    let more = dynamic(move || {
        let shown = *search.shown.get();
        let more = (count + SHOWN_WHILE_TYPING)
            .saturating_sub(shown)
            .min(SHOWN);
        if more == 0 || *search.typing.get() {
            return ().into_any();
        }
        let show = move || search.shown.set(shown + SHOWN);
        let button = button(SECONDARY, texts.show_more(&more.to_string()), show);
        el("p").child(button).view()
    });
    let list = el("ul").class("lk-results").child(first).child(others);
    group([list.view(), more])
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
    let label = label_of(WORDS_PARAMETER, texts.search_label);
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
