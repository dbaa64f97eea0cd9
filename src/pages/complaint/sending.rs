//! Sending a complaint, over whatever connection there is.

use super::kept;
use super::store::ComplaintForm;
use crate::api::{self, ApiError};
use crate::app::HEADING;
use crate::locale::Locale;
use crate::ui::error_notice;
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, ComplaintLookup, ComplaintReceipt};
use loket_ui::{Element, button, el, focus_soon, notice, reactive};
use std::sync::Arc;

/// How far the sending has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sending {
    /// Nothing is on its way.
    #[default]
    No,
    /// It is on its way.
    UnderWay,
    /// The phone does the work that the server asked for.
    AtWork,
}

impl ComplaintForm {
    /// Whether it is being sent, tracked where a part of the page asks.
    pub(super) fn is_under_way(self) -> bool {
        *self.sending.get() != Sending::No
    }

    /// Sends the complaint, unless something is wrong with it or it is being sent.
    pub(super) fn submit(self) {
        if *self.sending.get_untracked() != Sending::No {
            return;
        }
        self.failure.set(None);
        self.is_back.set(false);
        let complaint = match self.draft().validate() {
            Ok(complaint) => complaint,
            Err(problems) => return self.refuse(problems),
        };
        self.problems.set(Vec::new());
        self.sending.set(Sending::UnderWay);
        let key = self.key.get_untracked().to_string();
        // Before it leaves: whatever happens to this tab now, the receipt can be found.
        kept::keep_sending(&key);
        if *self.kind.get_untracked() != Some(ComplaintKind::Corruption) {
            kept::keep_being_sent(&untrack(|| self.to_keep()));
        }
        let settle_key = key.clone();
        api::send_complaint(
            complaint,
            key,
            Box::new(move || self.sending.set(Sending::AtWork)),
            Box::new(move |answer| self.settle(settle_key, answer)),
        );
    }

    fn settle(self, key: String, answer: Result<ComplaintReceipt, ApiError>) {
        match answer {
            Ok(receipt) => self.receive(&key, receipt),
            // An earlier try has arrived, with what was typed then.
            Err(ApiError::KeyReused) => {
                let typed = self.message.get_untracked().to_string();
                let asked = key.clone();
                let found = move |answer| match answer {
                    Ok(receipt) => {
                        self.unsent.set(Some(typed));
                        self.receive(&key, receipt);
                    }
                    Err(error) => self.fail(error),
                };
                api::receipt(&asked, Box::new(found));
            }
            Err(ApiError::Invalid(problems)) => {
                kept::forget_sending();
                self.sending.set(Sending::No);
                self.refuse(problems);
            }
            Err(error) => self.fail(error),
        }
    }

    /// Shows a receipt, and sends the files after it.
    pub(super) fn receive(self, key: &str, receipt: ComplaintReceipt) {
        self.sending.set(Sending::No);
        kept::forget_being_sent();
        // Another form may be open here by now.
        if *self.key.get_untracked() == key {
            self.clear();
        }
        self.is_kept.set(false);
        self.evidence.send(ComplaintLookup {
            ticket: receipt.ticket.clone(),
            access_code: receipt.access_code.clone(),
        });
        self.receipt.set(Some(receipt));
        // Another page, although its address is the same: without this the receipt would
        // be out of sight above the place of the button.
        focus_soon(HEADING);
    }

    fn fail(self, error: ApiError) {
        self.sending.set(Sending::No);
        self.failure.set(Some(error));
    }
}

/// What the button says.
pub(super) fn label(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    reactive(move || {
        let label = match *store.sending.get() {
            Sending::No => texts.submit,
            Sending::UnderWay => texts.sending,
            Sending::AtWork => texts.at_work,
        };
        label.into_any()
    })
}

/// What is to be known about the sending: that it takes a moment, or that it failed. A
/// connection that is back is a question, never a reason to send by itself.
pub(super) fn sending_view(locale: Locale, store: ComplaintForm) -> Element {
    let texts = locale.texts();
    let work = reactive(move || match *store.sending.get() {
        Sending::AtWork => texts.sending.work_text.into_any(),
        _ => ().into_any(),
    });
    let failure = reactive(move || match &*store.failure.get() {
        None => ().into_any(),
        Some(ApiError::Offline) if *store.is_back.get() => {
            let send = button("lk-button", texts.sending.send_now, move || store.submit());
            let body = vec![el("p").child(texts.sending.back_text), send];
            el("div")
                .attr("role", "alert")
                .child(notice("info", texts.sending.back_title, body))
                .view()
        }
        Some(error) => {
            let again: Arc<dyn Fn() + Send + Sync> = Arc::new(move || store.submit());
            let promise = matches!(error, ApiError::Offline)
                .then(|| el("p").class("lk-quiet").child(texts.sending.never_alone));
            el("div")
                .child(error_notice(error, Some(again)))
                .child(promise)
                .view()
        }
    });
    el("div")
        .child(el("p").attr("role", "status").child(work))
        .child(failure)
}
