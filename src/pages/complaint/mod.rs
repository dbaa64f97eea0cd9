//! Complaining, and following one's complaint.

mod answer_due;
mod form;
mod lookup;
mod receipt;
mod store;

pub use lookup::complaint_status_page;
pub use store::ComplaintForm;

use crate::app::{PERMIT_PARAMETER, Route, page_heading, use_app};
use crate::locale::use_locale;
use crate::ui::{dynamic, el, group};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The form, and after sending the receipt.
pub fn complaint_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().complaint;
    let store = use_app().forms.complaint;
    if let Some(permit) = use_query_map().read_untracked().get(PERMIT_PARAMETER) {
        store.permit_id.set(permit);
    }
    dynamic(move || {
        if store.receipt.get().is_some() {
            return receipt::receipt(locale, store);
        }
        let follow = el("a")
            .attr("href", Route::ComplaintStatus.href())
            .child(texts.follow_link);
        group([
            page_heading(texts.title).view(),
            el("p").class("lk-lead").child(texts.lead).view(),
            el("p").child(follow).view(),
            form::form(locale, store),
        ])
    })
}
