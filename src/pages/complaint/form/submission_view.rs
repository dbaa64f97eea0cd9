//! What a citizen sees of the submission.

use super::complaint_form::{ComplaintForm, Submission};
use super::submission::submit;
use crate::api::ApiError;
use crate::locale::Locale;
use crate::ui::error_notice;
use leptos::prelude::*;
use loket_ui::{Element, button, el, notice, reactive};
use std::sync::Arc;

/// The label of the button that sends.
pub(super) fn submit_label(locale: Locale, form: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    reactive(move || {
        let label = match *form.submission.get() {
            Submission::Sending => texts.sending,
            Submission::SolvingProofOfWork => texts.at_work,
            Submission::Idle | Submission::Failed(_) | Submission::OnlineAgain => texts.submit,
        };
        label.into_any()
    })
}

/// That sending takes a moment, or that it failed. A connection that is back is a question,
/// never a reason to send by itself.
pub(super) fn submission_view(locale: Locale, form: ComplaintForm) -> Element {
    let texts = locale.texts();
    let work = reactive(move || match *form.submission.get() {
        Submission::SolvingProofOfWork => texts.sending.work_text.into_any(),
        _ => ().into_any(),
    });
    let failure = reactive(move || match &*form.submission.get() {
        Submission::OnlineAgain => {
            let send = button("lk-button", texts.sending.send_now, move || submit(form));
            let body = vec![el("p").child(texts.sending.back_text), send];
            el("div")
                .attr("role", "alert")
                .child(notice("info", texts.sending.back_title, body))
                .view()
        }
        Submission::Failed(error) => {
            let again: Arc<dyn Fn() + Send + Sync> = Arc::new(move || submit(form));
            let promise = matches!(error, ApiError::Offline)
                .then(|| el("p").class("lk-quiet").child(texts.sending.never_alone));
            el("div")
                .child(error_notice(error, Some(again)))
                .child(promise)
                .view()
        }
        Submission::Idle | Submission::Sending | Submission::SolvingProofOfWork => ().into_any(),
    });
    el("div")
        .child(el("p").attr("role", "status").child(work))
        .child(failure)
}
