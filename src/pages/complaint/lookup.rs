//! The state of one's own complaint.

use super::answer_due::answer_due_text;
use crate::api;
use crate::app::{Inquiry, Request, Route, page_heading, use_app};
use crate::locale::{Locale, day_long, use_locale};
use crate::ui::{Element, el, error_summary, form, group, notice, text_field};
use leptos::prelude::AnyView;
use loket_domain::complaints::{ComplaintLookup, ComplaintProgress, ComplaintStatus};

/// Asks for ticket and code, then shows how far the complaint has come.
pub fn complaint_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().complaint;
    let inquiry = use_app().forms.complaint_status;
    let problems = inquiry.problems;
    let form = form(move || look_up(inquiry))
        .child(error_summary(problems))
        .child(text_field(
            "ticket",
            texts.ticket,
            texts.ticket_hint,
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
                .child(texts.follow_submit),
        );
    let write = el("a")
        .attr("href", Route::Complaint.href())
        .child(texts.write_link);
    group([
        page_heading(texts.follow_title).view(),
        el("p").class("lk-lead").child(texts.follow_lead).view(),
        form.view(),
        inquiry
            .answer_view(move |status| found(locale, status))
            .view(),
        el("p").child(write).view(),
    ])
}

fn look_up(inquiry: Inquiry<ComplaintStatus>) {
    let lookup = ComplaintLookup {
        ticket: inquiry.number.get_untracked().to_string(),
        access_code: inquiry.access_code.get_untracked().to_string(),
    };
    let problems = lookup.validate().err().unwrap_or_default();
    inquiry.ask(problems, move |done| api::complaint(&lookup, done));
}

fn found(locale: Locale, status: &ComplaintStatus) -> AnyView {
    let texts = &locale.texts().complaint;
    let progress = match status.progress {
        ComplaintProgress::Received => texts.progress_received,
        ComplaintProgress::Unknown => texts.progress_unknown,
    };
    let received_on = match &*use_app().office.get() {
        Request::Loaded(office) => Some(office.hours.time_zone.local_time(status.received_at).day),
        _ => None,
    };
    let received =
        received_on.map(|day| el("p").child(texts.received_on(&day_long(locale.texts(), day))));
    let mut body: Vec<Element> = received.into_iter().collect();
    body.push(el("p").child(answer_due_text(locale, &status.answer)));
    body.push(el("p").child(texts.escalate));
    notice("info", format!("{} · {progress}", status.ticket), body).view()
}
