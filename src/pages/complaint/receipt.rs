//! The receipt: the only way back to the complaint.

use super::ComplaintForm;
use super::answer_due::answer_due_text;
use crate::app::{HEADING, Route, focus_soon, page_heading};
use crate::locale::Locale;
use crate::state::State;
use crate::ui::{Element, dynamic, el, notice};
use leptos::prelude::*;
use loket_domain::complaints::ComplaintReceipt;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Ticket and code, large, with ways to keep them.
pub(super) fn receipt(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    let receipt = store.receipt.get_untracked();
    let Some(receipt) = &*receipt else {
        return ().into_any();
    };
    let part = |term, id, value: &str| {
        el("div")
            .child(el("dt").child(term))
            .child(el("dd").attr("id", id).child(value.to_owned()))
    };
    let numbers = el("dl")
        .class("lk-receipt")
        .child(part(texts.ticket, "nomor-aduan", &receipt.ticket))
        .child(part(texts.code, "kode-aduan", &receipt.access_code));
    let done = el("button")
        .class("lk-button lk-button--secondary")
        .attr("type", "button")
        .on("click", move |_| {
            store.clear();
            focus_soon(HEADING);
        })
        .child(texts.done);
    let follow = el("a")
        .attr("href", Route::ComplaintStatus.href())
        .child(texts.follow_link);
    el("div")
        .child(page_heading(texts.receipt_title))
        .child(el("p").class("lk-lead").child(texts.receipt_lead))
        .child(numbers)
        .child(keeping(locale, receipt))
        .child(notice(
            "warning",
            texts.keep_title,
            vec![el("p").child(texts.keep_text)],
        ))
        .child(el("p").child(answer_due_text(locale, &receipt.answer)))
        .child(el("p").child(follow))
        .child(el("p").child(done))
        .view()
}

/// Copying and printing.
fn keeping(locale: Locale, receipt: &ComplaintReceipt) -> Vec<Element> {
    let texts = &locale.texts().complaint;
    let both = texts.copy_text(&receipt.access_code, &receipt.ticket);
    let outcome = State::new("");
    let copy = el("button")
        .class("lk-button")
        .attr("type", "button")
        .on("click", move |_| {
            let promise = window().navigator().clipboard().write_text(&both);
            spawn_local(async move {
                let copied = JsFuture::from(promise).await.is_ok();
                outcome.set(if copied {
                    texts.copied
                } else {
                    texts.copy_failed
                });
            });
        })
        .child(texts.copy);
    let print = el("button")
        .class("lk-button lk-button--secondary")
        .attr("type", "button")
        .on("click", |_| {
            // Only fails where printing is switched off.
            let _ = window().print();
        })
        .child(texts.print);
    vec![
        el("div").class("lk-actions").child(copy).child(print),
        el("p")
            .attr("role", "status")
            .child(dynamic(move || (*outcome.get()).into_any())),
    ]
}
