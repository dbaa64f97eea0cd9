//! Complaining, and following one's complaint.

mod answer_due;
mod form;
mod lookup;
mod receipt;
mod store;

pub use lookup::{ComplaintStatusPage, ComplaintStatusStore};
pub use store::ComplaintStore;

use crate::app::{PERMIT_PARAMETER, PageHeading, Route};
use crate::locale::use_locale;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The form, and after sending the receipt.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let locale = use_locale();
    let texts = locale.texts();
    let store = expect_context::<ComplaintStore>();
    if let Some(permit) = use_query_map().read_untracked().get(PERMIT_PARAMETER) {
        store.permit_id.set(permit);
    }
    let has_receipt = Memo::new(move |_| store.receipt.read().is_some());
    move || {
        if has_receipt.get() {
            return receipt::receipt(locale, store);
        }
        view! {
            <PageHeading text=texts.complaint.title />
            <p class="lk-lead">{texts.complaint.lead}</p>
            <p>
                <a href=Route::ComplaintStatus.href()>{texts.complaint.follow_link}</a>
            </p>
            {form::form(locale, store)}
        }
        .into_any()
    }
}
