//! The search in the catalogue. What is searched for stands in the address, so that a
//! result can be bookmarked, shared and returned to.

use crate::app::{CATEGORY_PARAMETER, Route, WORDS_PARAMETER};
use crate::ui::PAGE_SIZE;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use loket_domain::permits::{PermitCatalogue, SearchIndex};
use loket_ui::{ErasedSignal, effect};
use std::sync::Arc;
use std::time::Duration;

/// How long nobody has to type before the address follows. Browsers refuse a hundred
/// changes of the address in half a minute.
const TYPING: Duration = Duration::from_millis(400);

/// What is searched for.
#[derive(Clone, Copy)]
pub(super) struct Search {
    pub filter: ErasedSignal<Filter>,
    /// How many of what was found are shown.
    pub shown: ErasedSignal<usize>,
    /// Whether somebody is typing.
    pub is_typing: ErasedSignal<bool>,
    /// The places in the catalogue of what the filter finds.
    pub found: ErasedSignal<Vec<usize>>,
    /// The same, a moment later.
    pub found_before: ErasedSignal<Vec<usize>>,
}

/// The query parameters of the address: `?cari=words&bidang=category`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub words: String,
    /// The id of a category; empty for all.
    pub category: String,
}

impl Search {
    /// The search of the address. It follows the address, and the address follows it.
    pub fn from_address() -> Self {
        let search = Self {
            filter: ErasedSignal::default(),
            shown: ErasedSignal::new(PAGE_SIZE),
            is_typing: ErasedSignal::new(false),
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
                    search.is_typing.set(false);
                }
                if is_last && filter_of(&query.read_untracked()) != *wanted {
                    navigate(&address(&wanted), in_place());
                }
            });
            set_timeout(follow, TYPING);
        });
        search
    }

    /// Searches for something else.
    pub fn set(self, filter: Filter) {
        self.is_typing.set(true);
        self.shown.set(PAGE_SIZE);
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

/// Searches whenever the filter changes.
pub(super) fn search_on_change(
    index: SearchIndex,
    catalogue: &Arc<PermitCatalogue>,
    search: Search,
) {
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
        if *search.is_typing.get_untracked() {
            set_timeout(follow, Duration::ZERO);
        } else {
            follow();
        }
    });
}
