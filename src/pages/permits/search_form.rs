//! The form of the search: words and a category.

use super::search::{Filter, Search};
use crate::app::{CATEGORY_PARAMETER, WORDS_PARAMETER};
use crate::locale::Locale;
use leptos::prelude::*;
use loket_domain::permits::PermitCategory;
use loket_ui::{Element, el, field_label, select};
use std::sync::Arc;

pub(super) fn search_form(
    locale: Locale,
    categories: &[PermitCategory],
    search: Search,
) -> Element {
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
