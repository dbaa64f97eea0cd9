//! The catalogue with its search. What is searched for stands in the address, so that
//! a result can be bookmarked, shared and returned to.

use super::fee::charge_in_brief;
use super::filter::Filter;
use crate::api;
use crate::app::{Route, page_heading, request_view, spawn_request};
use crate::locale::{Locale, stage_length, use_locale};
use crate::ui::{Element, dynamic, el, group, icon, notice, sample_notice, select};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use loket_domain::permits::{PermitCatalogue, PermitCategory, PermitSummary};
use loket_domain::provenance::Provenance;
use std::sync::Arc;

const WORDS_PARAMETER: &str = "cari";
const CATEGORY_PARAMETER: &str = "bidang";

/// The catalogue.
pub fn permits_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().permits;
    let query = use_query_map();
    // Every keystroke is in the address, but only the last one in the history.
    let navigate = use_navigate();
    let search = Search {
        filter: Arc::new(move || filter_of(&query.read())),
        go: Arc::new(move |filter| {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..Default::default()
            };
            navigate(&address(&filter), options);
        }),
    };
    let (catalogue, retry) = spawn_request(api::permits);
    group([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        request_view(catalogue, Some(retry), move |catalogue| {
            content(locale, Arc::clone(catalogue), search.clone())
        }),
    ])
}

/// What is searched for: read from the address, and written back to it.
#[derive(Clone)]
struct Search {
    filter: Arc<dyn Fn() -> Filter + Send + Sync>,
    go: Arc<dyn Fn(Filter) + Send + Sync>,
}

fn filter_of(query: &ParamsMap) -> Filter {
    let value = |name| query.get(name).unwrap_or_default();
    Filter {
        words: value(WORDS_PARAMETER),
        category: value(CATEGORY_PARAMETER),
    }
}

fn content(locale: Locale, catalogue: Arc<PermitCatalogue>, search: Search) -> AnyView {
    let texts = &locale.texts().permits;
    let sample = catalogue
        .permits
        .iter()
        .any(|permit| permit.provenance == Provenance::Sample);
    let notice = if sample {
        sample_notice(Provenance::Sample)
    } else {
        None
    };
    let form = search_form(locale, &catalogue.categories, search.clone());
    let results = dynamic(move || {
        let found = (search.filter)().apply(&catalogue);
        let count = texts.count(
            &catalogue.permits.len().to_string(),
            &found.len().to_string(),
        );
        let list = if found.is_empty() {
            nothing_found(locale)
        } else {
            result_list(locale, &found)
        };
        group([
            el("p")
                .class("lk-quiet")
                .attr("role", "status")
                .child(count)
                .view(),
            list.view(),
        ])
    });
    el("div").child(form).child(notice).child(results).view()
}

fn search_form(locale: Locale, categories: &[PermitCategory], search: Search) -> Element {
    let texts = &locale.texts().permits;
    let words = el("input")
        .class("lk-input")
        .attr("id", WORDS_PARAMETER)
        .attr("type", "search")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .value({
            let search = search.clone();
            move || (search.filter)().words
        })
        .on("input", {
            let search = search.clone();
            move |event| {
                (search.go)(Filter {
                    words: event_target_value(&event),
                    ..untrack(&*search.filter)
                })
            }
        });
    let label = el("label")
        .class("lk-field__label")
        .attr("for", WORDS_PARAMETER)
        .child(texts.search_label);
    let mut options = vec![(String::new(), texts.all_categories.to_owned())];
    options.extend(
        categories
            .iter()
            .map(|category| (category.id.clone(), locale.pick(&category.name))),
    );
    let filter = search.filter.clone();
    let chosen = Arc::new(move || filter().category);
    let choose = Box::new(move |category| {
        (search.go)(Filter {
            category,
            ..untrack(&*search.filter)
        })
    });
    el("form")
        .class("lk-search")
        .attr("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(el("div").class("lk-field").child(label).child(words))
        .child(select(
            CATEGORY_PARAMETER,
            texts.category_label,
            options,
            chosen,
            choose,
        ))
}

fn result_list(locale: Locale, permits: &[&PermitSummary]) -> Element {
    let items: Vec<Element> = permits
        .iter()
        .map(|permit| result(locale, permit))
        .collect();
    el("ul").class("lk-results").child(items)
}

fn result(locale: Locale, permit: &PermitSummary) -> Element {
    let texts = locale.texts();
    let time = permit
        .total_time
        .as_ref()
        .map_or(texts.permits.time_see_page.into(), |time| {
            stage_length(texts, time)
        });
    let charge = permit
        .charge
        .as_ref()
        .map_or(texts.permits.fee_not_published.into(), |charge| {
            charge_in_brief(texts, charge)
        });
    let link = el("a")
        .class("lk-results__link")
        .attr("href", Route::Permit(permit.id.clone()).href())
        .child(locale.pick(&permit.name));
    let facts = el("p")
        .class("lk-results__facts")
        .child(el("span").child(icon("clock")).child(time))
        .child(el("span").child(icon("coin")).child(charge));
    el("li")
        .class("lk-results__item")
        .child(link)
        .child(el("p").child(locale.pick(&permit.summary)))
        .child(facts)
}

fn nothing_found(locale: Locale) -> Element {
    let texts = &locale.texts().permits;
    let all = el("a")
        .attr("href", Route::Permits.href())
        .child(texts.show_all);
    notice(
        "info",
        texts.nothing_title,
        vec![el("p").child(texts.nothing_text), el("p").child(all)],
    )
}

fn address(filter: &Filter) -> String {
    let mut address = Route::Permits.href();
    for (name, value) in [
        (WORDS_PARAMETER, &filter.words),
        (CATEGORY_PARAMETER, &filter.category),
    ] {
        if !value.is_empty() {
            let mark = if address.contains('?') { '&' } else { '?' };
            let value = String::from(js_sys::encode_uri_component(value));
            address = format!("{address}{mark}{name}={value}");
        }
    }
    address
}
