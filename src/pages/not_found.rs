//! An address that leads nowhere.

use crate::app::{PageHeading, Route};
use crate::locale::use_texts;
use leptos::prelude::*;

/// Says that there is no such page, and where the main ones are.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let texts = use_texts();
    view! {
        <PageHeading text=texts.not_found.title />
        <p class="lk-lead">{texts.not_found.text}</p>
        <p>
            <a class="lk-button" href=Route::Home.href()>{texts.not_found.home}</a>
        </p>
        <ul class="lk-links">
            <li><a href=Route::Permits.href()>{texts.home.task_permits}</a></li>
            <li><a href=Route::ApplicationStatus.href()>{texts.home.task_status}</a></li>
            <li><a href=Route::Complaint.href()>{texts.home.task_complaint}</a></li>
        </ul>
    }
}
