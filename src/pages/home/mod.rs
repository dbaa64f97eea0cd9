//! The home page: the three things people come for, of which the first is a search, and
//! whether the office is open.

mod contact;
mod hours;
mod open_line;
mod promise;
mod search;

use crate::app::{Route, page_heading, request_view, use_app};
use crate::locale::use_texts;
use leptos::prelude::AnyView;
use loket_ui::{Element, el, fragment, icon};

/// The home page.
pub fn home_page() -> AnyView {
    let texts = &use_texts().home;
    let app = use_app();
    let hero = el("div")
        .class("lk-hero")
        .child(page_heading(texts.title))
        .child(open_line::open_line(&app))
        .child(search::search());
    let tasks = vec![
        task(
            Route::ApplicationStatus,
            "track",
            texts.task_status,
            texts.task_status_hint,
        ),
        task(
            Route::Complaint,
            "speech",
            texts.task_complaint,
            texts.task_complaint_hint,
        ),
    ];
    let promise = promise::promise(&app).view();
    let details = request_view(app.office, Some(app.retry_office.clone()), move |office| {
        let hours = el("section")
            .class("lk-section")
            .child(el("h2").child(texts.hours_title))
            .child(hours::hours(&app));
        let contact = el("section")
            .class("lk-section")
            .child(el("h2").child(texts.contact_title))
            .child(contact::contact(office));
        el("div")
            .class("lk-columns")
            .child(hours)
            .child(contact)
            .view()
    });
    fragment([
        hero.view(),
        el("ul").class("lk-tasks").child(tasks).view(),
        promise,
        details,
    ])
}

fn task(to: Route, symbol: &'static str, title: &'static str, hint: &'static str) -> Element {
    let text = el("span")
        .class("lk-tasks__text")
        .child(el("span").class("lk-tasks__title").child(title))
        .child(el("span").class("lk-tasks__hint").child(hint));
    let link = el("a")
        .class("lk-tasks__link")
        .attr("href", to.href())
        .child(el("span").class("lk-tasks__icon").child(icon(symbol)))
        .child(text)
        .child(icon("chevron"));
    el("li").class("lk-tasks__item").child(link)
}
