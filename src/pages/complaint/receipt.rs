//! The receipt: the only way back to the complaint.

use super::ComplaintStore;
use super::answer_due::answer_due_text;
use crate::app::{PageHeading, Route};
use crate::locale::Locale;
use crate::ui::notice;
use leptos::prelude::*;

/// Ticket and code, large, with ways to keep them.
pub(super) fn receipt(locale: Locale, store: ComplaintStore) -> AnyView {
    let texts = locale.texts();
    let Some(receipt) = store.receipt.get_untracked() else { return ().into_any() };
    let both = texts.complaint.copy_text(&receipt.ticket, &receipt.access_code);
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let promise = window().navigator().clipboard().write_text(&both);
        leptos::task::spawn_local(async move {
            let outcome = wasm_bindgen_futures::JsFuture::from(promise).await;
            copied.set(Some(outcome.is_ok()));
        });
    };
    let copy_state = move || match copied.get() {
        None => "",
        Some(true) => texts.complaint.copied,
        Some(false) => texts.complaint.copy_failed,
    };
    let print = |_| {
        // Only fails where printing is switched off.
        let _ = window().print();
    };
    view! {
        <PageHeading text=texts.complaint.receipt_title />
        <p class="lk-lead">{texts.complaint.receipt_lead}</p>
        <dl class="lk-receipt">
            <div>
                <dt>{texts.complaint.ticket}</dt>
                <dd id="nomor-aduan">{receipt.ticket.clone()}</dd>
            </div>
            <div>
                <dt>{texts.complaint.code}</dt>
                <dd id="kode-aduan">{receipt.access_code.clone()}</dd>
            </div>
        </dl>
        {notice("warning", texts.complaint.keep_title, view! { <p>{texts.complaint.keep_text}</p> }.into_any())}
        <p class="lk-actions">
            <button class="lk-button" type="button" on:click=copy>{texts.complaint.copy}</button>
            <button class="lk-button lk-button--secondary" type="button" on:click=print>{texts.complaint.print}</button>
        </p>
        <p role="status">{copy_state}</p>
        <p>{answer_due_text(locale, &receipt.answer)}</p>
        <p>
            <a href=Route::ComplaintStatus.href()>{texts.complaint.follow_link}</a>
        </p>
        <p>
            <button class="lk-button lk-button--secondary" type="button" on:click=move |_| store.clear()>
                {texts.complaint.done}
            </button>
        </p>
    }
    .into_any()
}
