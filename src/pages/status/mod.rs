//! The status of one's own application.

mod result;
mod status_text;
mod store;

pub use store::ApplicationStatusForm;

use crate::app::{page_heading, use_app};
use crate::locale::use_locale;
use crate::ui::{dynamic, el, error_notice, error_summary, group, skeleton, text_field};
use leptos::prelude::*;
use store::Lookup;

/// The id of the place where the answer appears: below the form, so that it takes the
/// focus and comes into view.
const OUTCOME: &str = "hasil";

/// Asks for reference and code, then shows how far the application has come.
pub fn application_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().status;
    let app = use_app();
    let (store, office) = (app.forms.application_status, app.office);
    let problems = store.problems;
    let form = el("form")
        .class("lk-form")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            store.submit();
        })
        .child(error_summary(problems))
        .child(text_field("reference", texts.reference, texts.reference_hint, store.reference, problems))
        .child(text_field("access_code", texts.code, texts.code_hint, store.access_code, problems))
        .child(el("button").class("lk-button").attr("type", "submit").child(texts.submit))
        .child(el("p").class("lk-quiet lk-form__note").child(texts.privacy));
    let outcome = dynamic(move || match &*store.lookup.get() {
        Lookup::None => ().into_any(),
        Lookup::Running => skeleton(),
        Lookup::Found(application) => result::result(locale, application, office, store),
        Lookup::Failed(error) => error_notice(error, None),
    });
    group([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        form.view(),
        el("div").class("lk-section").attr("id", OUTCOME).attr("tabindex", "-1").attr("aria-live", "polite").child(outcome).view(),
    ])
}
