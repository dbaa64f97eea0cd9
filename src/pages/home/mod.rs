//! The home page: the three things people come for, and whether the office is open.

mod contact;
mod hours;
mod open_line;

use crate::app::{PageHeading, Route, request_view, use_office};
use crate::locale::use_texts;
use crate::ui::icon;
use leptos::prelude::*;

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let texts = use_texts();
    let (office, retry) = use_office();
    view! {
        <div class="lk-hero">
            <PageHeading text=texts.home.title />
            {open_line::open_line(office)}
        </div>
        <ul class="lk-tasks">
            {task(Route::Permits, "document", texts.home.task_permits, texts.home.task_permits_hint)}
            {task(Route::ApplicationStatus, "track", texts.home.task_status, texts.home.task_status_hint)}
            {task(Route::Complaint, "speech", texts.home.task_complaint, texts.home.task_complaint_hint)}
        </ul>
        <section class="lk-section lk-promise">
            <h2>{texts.home.integrity_title}</h2>
            <p>{texts.home.integrity_text}</p>
            <p>
                <a href=Route::Integrity.href()>{texts.home.integrity_link}</a>
            </p>
        </section>
        {request_view(
            office,
            retry,
            move |office| {
                view! {
                    <section class="lk-section" id="jam">
                        <h2>{texts.home.hours_title}</h2>
                        {hours::hours(&office)}
                    </section>
                    <section class="lk-section">
                        <h2>{texts.home.contact_title}</h2>
                        {contact::contact(&office)}
                    </section>
                }
                    .into_any()
            },
        )}
    }
}

fn task(to: Route, symbol: &'static str, title: &'static str, hint: &'static str) -> AnyView {
    view! {
        <li class="lk-tasks__item">
            <a class="lk-tasks__link" href=to.href()>
                <span class="lk-tasks__icon">{icon(symbol)}</span>
                <span class="lk-tasks__text">
                    <span class="lk-tasks__title">{title}</span>
                    <span class="lk-tasks__hint">{hint}</span>
                </span>
                {icon("chevron")}
            </a>
        </li>
    }
    .into_any()
}
