//! The status of one's own application.

mod result;
mod status_text;
mod store;

pub use store::ApplicationStatusStore;

use crate::app::{PageHeading, use_office};
use crate::locale::use_locale;
use crate::ui::{error_notice, error_summary, skeleton, text_field};
use leptos::prelude::*;
use store::Lookup;

/// Asks for reference and code, then shows how far the application has come.
#[component]
pub fn ApplicationStatusPage() -> impl IntoView {
    let locale = use_locale();
    let texts = locale.texts();
    let store = expect_context::<ApplicationStatusStore>();
    let (office, _) = use_office();
    let outcome = move || match store.lookup.get() {
        Lookup::None => ().into_any(),
        Lookup::Running => skeleton(),
        Lookup::Found(application) => result::result(locale, &application, office, store),
        Lookup::Failed(error) => error_notice(&error, None),
    };
    view! {
        <PageHeading text=texts.status.title />
        <p class="lk-lead">{texts.status.lead}</p>
        <form class="lk-form" novalidate on:submit=move |event| { event.prevent_default(); store.submit(); }>
            {error_summary(store.problems)}
            {text_field("reference", texts.status.reference, texts.status.reference_hint, store.reference, store.problems)}
            {text_field("access_code", texts.status.code, texts.status.code_hint, store.access_code, store.problems)}
            <button class="lk-button" type="submit">{texts.status.submit}</button>
            <p class="lk-quiet">{texts.status.privacy}</p>
        </form>
        <div id="hasil" aria-live="polite">{outcome}</div>
    }
}
