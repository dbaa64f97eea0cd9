//! The search on the home page, which leads to the catalogue.

use crate::app::{Route, WORDS_PARAMETER};
use crate::locale::use_texts;
use leptos::prelude::event_target_value;
use leptos_router::hooks::use_navigate;
use loket_ui::{Element, ErasedSignal, el, field_label};

/// A field for a few words, and the way for those who do not know which.
pub(super) fn search() -> Element {
    let texts = &use_texts().home;
    let words = ErasedSignal::new(String::new());
    let navigate = use_navigate();
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        let address = Route::Permits.href_with(&[(WORDS_PARAMETER, &words.get_untracked())]);
        navigate(&address, Default::default());
    };
    let field = el("input")
        .class("lk-input")
        .attr("id", WORDS_PARAMETER)
        .attr("name", WORDS_PARAMETER)
        .attr("type", "search")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .on("input", move |event| words.set(event_target_value(&event)));
    let button = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .child(texts.search_submit);
    let link = |to: Route, text| el("a").attr("href", to.href()).child(text);
    el("form")
        .class("lk-find")
        .attr("role", "search")
        .attr("action", Route::Permits.href())
        .on("submit", submit)
        .child(field_label(WORDS_PARAMETER, texts.search_label))
        .child(el("div").class("lk-find__row").child(field).child(button))
        .child(
            el("p")
                .class("lk-find__help")
                .child(link(Route::Finder, texts.search_help))
                .child(link(Route::Permits, texts.search_all)),
        )
}
