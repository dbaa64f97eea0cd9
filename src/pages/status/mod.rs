//! The status of one's own application.

mod result;
mod status_text;

use crate::api;
use crate::app::{Inquiry, page_heading, use_app};
use crate::locale::use_locale;
use crate::ui::{el, error_summary, form, group, text_field};
use leptos::prelude::AnyView;
use loket_domain::applications::{Application, ApplicationLookup};

/// Asks for reference and code, then shows how far the application has come.
pub fn application_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().status;
    let app = use_app();
    let inquiry = app.forms.application_status;
    let problems = inquiry.problems;
    let form = form(move || look_up(inquiry))
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
            el("button")
                .class("lk-button")
                .attr("type", "submit")
                .child(texts.submit),
        )
        .child(el("p").class("lk-quiet lk-form__note").child(texts.privacy));
    let answer = inquiry
        .answer_view(move |application| result::result(locale, application, app.office, inquiry));
    group([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        form.view(),
        answer.view(),
    ])
}

fn look_up(inquiry: Inquiry<Application>) {
    let lookup = ApplicationLookup {
        reference: inquiry.number.get_untracked().to_string(),
        access_code: inquiry.access_code.get_untracked().to_string(),
    };
    let problems = lookup.validate().err().unwrap_or_default();
    inquiry.ask(problems, move |done| api::application(&lookup, done));
}
