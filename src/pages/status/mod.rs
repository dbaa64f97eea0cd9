//! The status of one's own application.

mod clock_view;
mod freshness;
mod kept;
mod next_step;
mod rate;
mod result;
mod status_text;
mod tracker;

pub(super) use result::{moment_text, office_zone};
pub use tracker::Tracker;

use crate::app::{page_heading, use_app, use_forms};
use crate::locale::use_locale;
use crate::ui::{error_summary, text_field};
use leptos::prelude::AnyView;
use loket_ui::{checkbox, effect, el, form, fragment};

/// Asks for reference and code, then shows how far the application has come.
pub fn application_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().status;
    let app = use_app();
    let tracker = use_forms().tracker;
    let (inquiry, problems) = (tracker.inquiry, tracker.inquiry.problems);
    tracker.open();
    effect(move || tracker.refresh_when_due(*app.now.get()));
    let remember = tracker.remember;
    let form = form(move || tracker.look_up())
        .child(error_summary(problems))
        .child(text_field(
            "reference",
            texts.reference,
            texts.reference_hint,
            inquiry.number,
            problems,
        ))
        .child(text_field(
            "access_code",
            texts.code,
            texts.code_hint,
            inquiry.access_code,
            problems,
        ))
        .child(
            checkbox(
                "remember",
                move || *remember.get(),
                move |is_wanted| remember.set(is_wanted),
                texts.remember,
            )
            .child(
                el("p")
                    .class("lk-choice__hint")
                    .attr("id", "remember-hint")
                    .child(texts.remember_hint),
            ),
        )
        .child(
            el("button")
                .class("lk-button")
                .attr("type", "submit")
                .child(texts.submit),
        )
        .child(el("p").class("lk-quiet lk-form__note").child(texts.privacy));
    let answer = inquiry
        .answer_view(move |shown| result::result(locale, &shown.application, app.office, tracker));
    fragment([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        form.view(),
        answer.view(),
    ])
}
