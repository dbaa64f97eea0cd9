//! The page of the receipt. It is not left before the citizen says that the receipt is
//! saved.

use super::complaint_form::ComplaintForm;
use super::receipt::SAVED_BOX;
use super::receipt_picture::save_picture;
use super::step::Step;
use crate::app::{HEADING, Route, page_heading, use_app};
use crate::locale::{Locale, answer_due_text, arg};
use crate::pages::complaint::evidence::upload_view;
use crate::pages::complaint::tracking::use_complaint_tracker;
use crate::ui::error_line;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintReceipt;
use loket_ui::{
    Element, ErasedSignal, SECONDARY, button, described_checkbox, el, focus_soon, notice, reactive,
};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Ticket and code, large, with ways to save them.
pub(super) fn receipt_view(locale: Locale, form: ComplaintForm) -> AnyView {
    let texts = &locale.texts().receipt;
    let issued = form.receipt.get_untracked();
    let Some(issued) = &*issued else {
        return ().into_any();
    };
    let receipt = &issued.receipt;
    let part = |term, id, value: &str| {
        el("div")
            .child(el("dt").child(term))
            .child(el("dd").attr("id", id).child(value.to_owned()))
    };
    let numbers = el("dl")
        .class("lk-receipt")
        .child(part(
            locale.texts().complaint.ticket,
            "nomor-aduan",
            &receipt.ticket,
        ))
        .child(part(
            locale.texts().complaint.code,
            "kode-aduan",
            &receipt.access_code,
        ));
    el("div")
        .child(page_heading(texts.title))
        .child(el("p").class("lk-lead").child(texts.lead))
        .child(unsent(locale, issued.unsent_message.clone()))
        .child(numbers)
        .child(saving(locale, receipt))
        .child(upload_view(locale, form.evidence))
        .child(notice(
            "warning",
            texts.keep_title,
            vec![el("p").child(texts.keep_text)],
        ))
        .child(el("p").child(answer_due_text(locale.texts(), &receipt.answer)))
        .child(leaving(locale, form))
        .view()
}

/// That another text had arrived under the key, and what can be done with the new one.
fn unsent(locale: Locale, message: Option<String>) -> Option<Element> {
    let texts = &locale.texts().receipt;
    let message = message?;
    Some(notice(
        "warning",
        texts.unsent_title,
        vec![
            el("p").child(texts.unsent_text),
            el("p").class("lk-reason lk-typed").child(message),
        ],
    ))
}

/// Copying, saving as a picture and printing.
fn saving(locale: Locale, receipt: &ComplaintReceipt) -> Vec<Element> {
    let texts = &locale.texts().receipt;
    let both = texts.copy_text(
        arg::Code(&receipt.access_code),
        arg::Ticket(&receipt.ticket),
    );
    let outcome = ErasedSignal::new("");
    let copy = button("lk-button", texts.copy, move || {
        let promise = window().navigator().clipboard().write_text(&both);
        spawn_local(async move {
            let copied = JsFuture::from(promise).await.is_ok();
            outcome.set(match copied {
                true => texts.copied,
                false => texts.copy_failed,
            });
        });
    });
    let (office, pictured) = (use_app().office, receipt.clone());
    let picture = button(SECONDARY, texts.picture, move || {
        outcome.set(match save_picture(locale, office, &pictured) {
            Some(()) => texts.pictured,
            None => texts.picture_failed,
        });
    });
    let print = button(SECONDARY, texts.print, || {
        // Only fails where printing is switched off.
        let _ = window().print();
    });
    vec![
        el("div")
            .class("lk-actions")
            .child(copy)
            .child(picture)
            .child(print),
        el("p")
            .attr("role", "status")
            .child(reactive(move || (*outcome.get()).into_any())),
    ]
}

/// The box by which the citizen says that it is saved, and the ways on.
fn leaving(locale: Locale, form: ComplaintForm) -> Element {
    let texts = &locale.texts().receipt;
    let receipt = form.receipt;
    let check = described_checkbox(
        SAVED_BOX,
        format!("{SAVED_BOX}-error"),
        move || receipt.is_saved(),
        move |is_saved| receipt.set_saved(is_saved),
        texts.kept,
    );
    let tracker = use_complaint_tracker();
    let to_tracking = el("a")
        .class("lk-button")
        .attr("href", Route::ComplaintStatus.href())
        .on("click", move |_| {
            if let Some(issued) = &*receipt.get_untracked() {
                tracker.begin(&issued.receipt, issued.unsent_message.as_deref());
            }
        })
        .child(texts.follow);
    let done = button(SECONDARY, texts.done, move || put_away(form));
    el("div")
        .class("lk-section lk-leaving")
        .child(error_line(SAVED_BOX, receipt.problems))
        .child(check)
        .child(el("div").class("lk-actions").child(to_tracking).child(done))
}

/// Takes the receipt from the screen, once it is saved.
fn put_away(form: ComplaintForm) {
    if form.receipt.put_away() {
        form.evidence.clear();
        form.wizard.redirect(Step::Kind);
        focus_soon(HEADING);
    }
}
