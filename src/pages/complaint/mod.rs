//! Complaining, and following one's complaint.

mod answer_due;
mod arrival;
mod draft_box;
mod evidence;
mod evidence_step;
mod evidence_view;
mod follow;
mod guard;
mod identity_step;
mod kept;
mod kind_step;
mod person_step;
mod photo;
mod privacy;
mod receipt;
mod receipt_picture;
mod register;
mod review_step;
mod sending;
mod step;
mod store;
mod story_step;
mod wording;

pub use follow::{Follow, complaint_status_page};
pub use register::complaint_register_page;
pub use store::ComplaintForm;

use crate::app::{PERMIT_PARAMETER, STEP_PARAMETER, use_forms};
use crate::locale::use_locale;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use loket_ui::{effect, reactive, replaced};
use step::Step;

/// The form, one thing at a time, and after sending the receipt.
pub fn complaint_page() -> AnyView {
    let locale = use_locale();
    let store = use_forms().complaint;
    let query = use_query_map();
    if let Some(permit) = query.read_untracked().get(PERMIT_PARAMETER) {
        store.permit_id.set(permit);
    }
    store.open();
    effect(move || store.keep_up());
    let navigate = use_navigate();
    effect(move || {
        if let Some((step, replace)) = *store.wanted.get() {
            store.wanted.set(None);
            let options = NavigateOptions {
                replace,
                ..Default::default()
            };
            navigate(&step.href(), options);
        }
    });
    let view = move || {
        if store.receipt.get().is_some() {
            return receipt::receipt(locale, store);
        }
        if let Some(notice) = arrival::asking(locale, store) {
            return notice;
        }
        let wanted = Step::of_address(query.read().get(STEP_PARAMETER).as_deref());
        let step = store.nearest(wanted);
        if step != wanted {
            store.wanted.set(Some((step, true)));
        }
        step::step_view(locale, store, step)
    };
    // Each step starts without the focus of the one before.
    reactive(move || replaced(view()))
}
