//! The page of the status of one's own complaint.

use super::status_view::status_view;
use super::tracker::use_complaint_tracker;
use crate::app::{LookupField, Route, page_heading};
use crate::locale::use_locale;
use leptos::prelude::AnyView;
use loket_ui::{Element, effect, el, fragment};

/// Asks for ticket and code, then shows how far the complaint has come.
pub fn complaint_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().complaint;
    let tracker = use_complaint_tracker();
    // What has arrived is counted by the server.
    effect(move || {
        if tracker.evidence.is_done() {
            tracker.refresh();
        }
    });
    let ticket = LookupField {
        name: "ticket",
        label: texts.ticket,
        hint: texts.ticket_hint,
    };
    let access_code = LookupField {
        name: "access_code",
        label: texts.code,
        hint: texts.code_hint,
    };
    let form = tracker.form.view(
        ticket,
        access_code,
        None::<Element>,
        texts.follow_submit,
        move || {
            tracker.look_up();
        },
    );
    let result = tracker
        .form
        .result_view(move |status| status_view(locale, tracker, status));
    let write = el("a")
        .attr("href", Route::Complaint.href())
        .child(texts.write_link);
    fragment([
        page_heading(texts.follow_title).view(),
        el("p").class("lk-lead").child(texts.follow_lead).view(),
        form.view(),
        result.view(),
        el("p").child(write).view(),
    ])
}
