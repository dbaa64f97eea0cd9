//! What a citizen sees while it is found out whether a complaint has arrived.

use super::complaint_form::{ComplaintForm, Recovery};
use super::recovery::{give_up, retry};
use crate::api::ApiError;
use crate::app::page_heading;
use crate::locale::Locale;
use crate::ui::error_notice;
use leptos::prelude::*;
use loket_ui::{SECONDARY, button, el, fragment, notice, reactive};
use std::sync::Arc;

/// The page while the server is asked: nothing else, since the receipt may come next.
pub(super) fn asking_page(locale: Locale) -> AnyView {
    let texts = locale.texts();
    fragment([
        page_heading(texts.complaint.title).view(),
        el("p")
            .attr("role", "status")
            .child(texts.sending.asking)
            .view(),
    ])
}

/// What came of it, above the form.
pub(super) fn recovery_view(locale: Locale, form: ComplaintForm) -> AnyView {
    let texts = &locale.texts().sending;
    reactive(move || match &*form.recovery.get() {
        Recovery::Settled | Recovery::Asking => ().into_any(),
        Recovery::NotReceived => {
            let text = match form.draft.has_text() {
                true => texts.not_arrived_here,
                false => texts.not_arrived_lost,
            };
            let give_up = button(SECONDARY, texts.give_up, move || give_up(form));
            let body = vec![el("p").child(text), give_up];
            el("div")
                .attr("role", "alert")
                .child(notice("warning", texts.not_arrived_title, body))
                .view()
        }
        Recovery::Unknown(error) => unknown(locale, form, texts.unknown_title, error),
        Recovery::OnlineAgain => unknown(locale, form, texts.back_title, &ApiError::Offline),
    })
}

fn unknown(locale: Locale, form: ComplaintForm, title: &'static str, error: &ApiError) -> AnyView {
    let texts = &locale.texts().sending;
    let retry: Arc<dyn Fn() + Send + Sync> = Arc::new(move || retry(form));
    let give_up = button(SECONDARY, texts.give_up, move || give_up(form));
    let body = vec![el("p").child(texts.unknown_text)];
    el("div")
        .child(notice("warning", title, body))
        .child(error_notice(error, Some(retry)))
        .child(el("p").child(give_up))
        .view()
}
