//! Following one's complaint: what has happened, whose turn it is, and what can be done.

mod add_evidence;
mod rate;
mod respond;
mod status_view;
mod thread;

pub(super) use status_view::progress_name;

use super::evidence::{Evidence, Upload};
use crate::api::{self, ApiError};
use crate::app::{Inquiry, Route, page_heading, use_forms};
use crate::locale::use_locale;
use crate::pages::survey::Survey;
use crate::ui::{FieldErrors, error_summary, text_field};
use leptos::prelude::AnyView;
use loket_domain::complaints::{
    ComplaintAction, ComplaintLookup, ComplaintReceipt, ComplaintStatus,
};
use loket_ui::{ErasedSignal, effect, el, form, fragment};

/// The complaint that is followed. In memory only: it ends with the tab.
#[derive(Clone, Copy, Default)]
pub struct Follow {
    inquiry: Inquiry<ComplaintStatus>,
    /// What opened the complaint that is shown.
    lookup: ErasedSignal<ComplaintLookup>,
    message: ErasedSignal<String>,
    problems: FieldErrors,
    is_acting: ErasedSignal<bool>,
    failure: ErasedSignal<Option<ApiError>>,
    /// The key of what is being tried, which stays for another try.
    attempt: ErasedSignal<Option<Attempt>>,
    survey: Survey,
    evidence: Evidence,
}

/// What is being tried, and under which key.
struct Attempt {
    action: ComplaintAction,
    key: String,
}

/// Asks for ticket and code, then shows how far the complaint has come.
pub fn complaint_status_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().complaint;
    let follow = use_forms().follow;
    let (inquiry, problems) = (follow.inquiry, follow.inquiry.problems);
    let evidence = follow.evidence;
    // What has arrived is counted by the server.
    effect(move || {
        if matches!(*evidence.upload.get(), Upload::Done { .. }) {
            follow.refresh();
        }
    });
    let form = form(move || follow.look_up())
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
    fragment([
        page_heading(texts.follow_title).view(),
        el("p").class("lk-lead").child(texts.follow_lead).view(),
        form.view(),
        inquiry
            .answer_view(move |status| status_view::status_view(locale, follow, status))
            .view(),
        el("p").child(write).view(),
    ])
}

impl Follow {
    /// Fills in a receipt, and a text that is still to be sent.
    pub(super) fn begin(self, receipt: &ComplaintReceipt, unsent: Option<&str>) {
        self.forget();
        self.inquiry.number.set(receipt.ticket.clone());
        self.inquiry.access_code.set(receipt.access_code.clone());
        self.message.set(unsent.unwrap_or_default().to_owned());
    }

    fn look_up(self) {
        let lookup = ComplaintLookup {
            ticket: self.inquiry.number.get_untracked().to_string(),
            access_code: self.inquiry.access_code.get_untracked().to_string(),
        };
        let is_another = lookup.ticket != self.lookup.get_untracked().ticket;
        if is_another && !self.lookup.get_untracked().ticket.is_empty() {
            self.forget_what_was_done();
        }
        self.lookup.set(lookup.clone());
        let problems = lookup.validate().err().unwrap_or_default();
        self.inquiry
            .ask(problems, move |done| api::complaint(&lookup, done));
    }

    /// Asks once more for what is shown.
    fn refresh(self) {
        let show = move |answer| {
            if let Ok(status) = answer {
                self.inquiry.show_in_place(status);
            }
        };
        api::complaint(&self.lookup.get_untracked(), Box::new(show));
    }

    /// Wipes everything from the screen and the memory.
    fn forget(self) {
        self.inquiry.forget();
        self.lookup.set(ComplaintLookup::default());
        self.forget_what_was_done();
    }

    fn forget_what_was_done(self) {
        self.message.set(String::new());
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.attempt.set(None);
        self.survey.forget();
        self.evidence.clear();
    }

    /// The key for something: the same as long as it has not arrived.
    fn key_for(self, action: ComplaintAction) -> String {
        let last = self.attempt.get_untracked();
        let last = (*last).as_ref().filter(|attempt| attempt.action == action);
        let key = last.map_or_else(api::new_idempotency_key, |attempt| attempt.key.clone());
        self.attempt.set(Some(Attempt {
            action,
            key: key.clone(),
        }));
        key
    }
}
