//! The page of the status of one's own application.

use super::application_view::application_view;
use super::tracker::use_tracker;
use crate::app::{LookupField, page_heading, use_app};
use crate::locale::use_locale;
use leptos::prelude::AnyView;
use loket_ui::{checkbox, effect, el, fragment};

/// Asks for reference and code, then shows how far the application has come.
pub fn application_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().status;
    let now = use_app().now;
    let tracker = use_tracker();
    tracker.open();
    effect(move || tracker.refresh_when_due(*now.get()));
    let is_saved = tracker.is_saved;
    let reference = LookupField {
        name: "reference",
        label: texts.reference,
        hint: texts.reference_hint,
    };
    let access_code = LookupField {
        name: "access_code",
        label: texts.code,
        hint: texts.code_hint,
    };
    let save = checkbox(
        "remember",
        move || *is_saved.get(),
        move |is_wanted| is_saved.set(is_wanted),
        texts.remember,
    )
    .child(
        el("p")
            .class("lk-choice__hint")
            .attr("id", "remember-hint")
            .child(texts.remember_hint),
    );
    let form = tracker
        .form
        .view(reference, access_code, save, texts.submit, move || {
            tracker.look_up();
        })
        .child(el("p").class("lk-quiet lk-form__note").child(texts.privacy));
    let result = tracker
        .form
        .result_view(move |shown| application_view(locale, &shown.application, tracker));
    fragment([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        form.view(),
        result.view(),
    ])
}
