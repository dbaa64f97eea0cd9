//! An address that leads nowhere.

use crate::app::{Route, page_heading};
use crate::locale::use_texts;
use leptos::prelude::AnyView;
use loket_ui::{el, fragment};

/// Says that there is no such page, and where the main ones are.
pub fn not_found_page() -> AnyView {
    let texts = use_texts();
    let link = |to: Route, text| el("li").child(el("a").attr("href", to.href()).child(text));
    let links = vec![
        link(Route::Permits, texts.home.search_all),
        link(Route::ApplicationStatus, texts.home.task_status),
        link(Route::Complaint, texts.home.task_complaint),
    ];
    let home = el("a")
        .class("lk-button")
        .attr("href", Route::Home.href())
        .child(texts.not_found.home);
    fragment([
        page_heading(texts.not_found.title).view(),
        el("p").class("lk-lead").child(texts.not_found.text).view(),
        el("ul").class("lk-links").child(links).view(),
        el("p").child(home).view(),
    ])
}
