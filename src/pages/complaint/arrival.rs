//! Whether a complaint that was on its way when the page went has arrived.

use super::kept;
use super::sending::Sending;
use super::store::ComplaintForm;
use crate::api::{self, ApiError};
use crate::app::page_heading;
use crate::locale::Locale;
use crate::ui::error_notice;
use leptos::prelude::*;
use loket_ui::{SECONDARY, button, el, fragment, notice, reactive};
use std::sync::Arc;

/// What is known about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Arrival {
    /// Nothing was on its way, or it has arrived.
    #[default]
    Settled,
    /// The server is being asked.
    Asking,
    /// It has not arrived.
    NotArrived,
    /// The server could not be asked.
    Unknown(ApiError),
}

impl ComplaintForm {
    /// Asks whether what was sent under a key has arrived.
    pub(super) fn ask_for_arrival(self, key: String) {
        if *self.arrival.get_untracked() == Arrival::Asking {
            return;
        }
        self.is_back.set(false);
        self.arrival.set(Arrival::Asking);
        let asked = key.clone();
        let answered = move |answer| match answer {
            // It is being sent once more by now: that will say more.
            _ if *self.sending.get_untracked() != Sending::No => self.arrival.set(Arrival::Settled),
            Ok(receipt) => {
                self.receive(&key, receipt);
                self.arrival.set(Arrival::Settled);
            }
            Err(ApiError::NoMatch) => self.arrival.set(Arrival::NotArrived),
            Err(error) => self.arrival.set(Arrival::Unknown(error)),
        };
        api::receipt(&asked, Box::new(answered));
    }

    fn ask_again(self) {
        if let Some(key) = kept::sending() {
            self.ask_for_arrival(key);
        }
    }

    /// The citizen does not want to know any more. The next complaint is another one.
    fn give_up(self) {
        kept::forget_sending();
        self.arrival.set(Arrival::Settled);
        self.key.set(api::new_idempotency_key());
    }

    fn has_text(self) -> bool {
        self.texts()
            .into_iter()
            .any(|text| !text.get_untracked().is_empty())
    }
}

/// The page while the server is asked: nothing else, since the receipt may come next.
pub(super) fn asking(locale: Locale, store: ComplaintForm) -> Option<AnyView> {
    if *store.arrival.get() != Arrival::Asking {
        return None;
    }
    let texts = locale.texts();
    Some(fragment([
        page_heading(texts.complaint.title).view(),
        el("p")
            .attr("role", "status")
            .child(texts.sending.asking)
            .view(),
    ]))
}

/// What came of it, above the form.
pub(super) fn outcome(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().sending;
    reactive(move || {
        let give_up = move || button(SECONDARY, texts.give_up, move || store.give_up());
        match &*store.arrival.get() {
            Arrival::Settled | Arrival::Asking => ().into_any(),
            Arrival::NotArrived => {
                let text = match store.has_text() {
                    true => texts.not_arrived_here,
                    false => texts.not_arrived_lost,
                };
                let body = vec![el("p").child(text), give_up()];
                el("div")
                    .attr("role", "alert")
                    .child(notice("warning", texts.not_arrived_title, body))
                    .view()
            }
            Arrival::Unknown(error) => {
                let retry: Arc<dyn Fn() + Send + Sync> = Arc::new(move || store.ask_again());
                let title = match *store.is_back.get() {
                    true => texts.back_title,
                    false => texts.unknown_title,
                };
                el("div")
                    .child(notice(
                        "warning",
                        title,
                        vec![el("p").child(texts.unknown_text)],
                    ))
                    .child(error_notice(error, Some(retry)))
                    .child(el("p").child(give_up()))
                    .view()
            }
        }
    })
}
