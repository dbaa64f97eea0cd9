//! The state of one's own complaint.

use super::answer_due::answer_due_text;
use crate::api::{self, ApiError};
use crate::app::{Request, focus_soon, Route, page_heading, use_app};
use crate::locale::{Locale, day_long, use_locale};
use crate::state::State;
use crate::ui::{Element, FieldErrors, dynamic, el, error_notice, error_summary, group, notice, skeleton, text_field};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintLookup, ComplaintProgress, ComplaintStatus};
use loket_domain::problem::FieldProblem;

/// What was typed and what was found. In memory only: it ends with the tab.
#[derive(Clone, Copy, Default)]
pub struct ComplaintStatusForm {
    ticket: State<String>,
    access_code: State<String>,
    problems: FieldErrors,
    outcome: State<Option<Request<ComplaintStatus>>>,
}

impl ComplaintStatusForm {
    fn submit(self) {
        if *self.outcome.get_untracked() == Some(Request::LoadingSlowly) {
            return;
        }
        let lookup = ComplaintLookup {
            ticket: self.ticket.get_untracked().to_string(),
            access_code: self.access_code.get_untracked().to_string(),
        };
        if let Err(problems) = lookup.validate() {
            self.refuse(problems);
            return;
        }
        self.problems.set(Vec::new());
        self.outcome.set(Some(Request::LoadingSlowly));
        api::complaint(&lookup, Box::new(move |answer| self.settle(answer)));
    }

    fn settle(self, answer: Result<ComplaintStatus, ApiError>) {
        match answer {
            Ok(status) => self.show(Request::Loaded(status)),
            Err(ApiError::Invalid(problems)) => self.refuse(problems),
            Err(error) => self.show(Request::Failed(error)),
        }
    }

    fn show(self, outcome: Request<ComplaintStatus>) {
        self.outcome.set(Some(outcome));
        focus_soon(OUTCOME);
    }

    fn refuse(self, problems: Vec<FieldProblem>) {
        self.outcome.set(None);
        self.problems.set(problems);
    }
}

/// The id of the place where the answer appears: below the form, so that it takes the
/// focus and comes into view.
const OUTCOME: &str = "hasil";

/// Asks for ticket and code, then shows how far the complaint has come.
pub fn complaint_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().complaint;
    let store = use_app().forms.complaint_status;
    let problems = store.problems;
    let form = el("form")
        .class("lk-form")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            store.submit();
        })
        .child(error_summary(problems))
        .child(text_field("ticket", texts.ticket, texts.ticket_hint, store.ticket, problems))
        .child(text_field("access_code", texts.code, texts.code_hint, store.access_code, problems))
        .child(el("button").class("lk-button").attr("type", "submit").child(texts.follow_submit));
    let outcome = dynamic(move || match &*store.outcome.get() {
        None | Some(Request::Loading) => ().into_any(),
        Some(Request::LoadingSlowly) => skeleton(),
        Some(Request::Loaded(status)) => found(locale, status),
        Some(Request::Failed(error)) => error_notice(error, None),
    });
    let write = el("a").attr("href", Route::Complaint.href()).child(texts.write_link);
    group([
        page_heading(texts.follow_title).view(),
        el("p").class("lk-lead").child(texts.follow_lead).view(),
        form.view(),
        el("div").class("lk-section").attr("id", OUTCOME).attr("tabindex", "-1").attr("aria-live", "polite").child(outcome).view(),
        el("p").child(write).view(),
    ])
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
    let received = received_on.map(|day| el("p").child(texts.received_on(&day_long(locale.texts(), day))));
    let mut body: Vec<Element> = received.into_iter().collect();
    body.push(el("p").child(answer_due_text(locale, &status.answer)));
    body.push(el("p").child(texts.escalate));
    notice("info", format!("{} · {progress}", status.ticket), body).view()
}
