//! The receipt: the only way back to the complaint. The page is not left before the
//! citizen says that it is kept.

use super::answer_due::answer_due_text;
use super::evidence_view::upload_view;
use super::guard::KEPT;
use super::kept;
use super::receipt_picture::save_picture;
use super::step::Step;
use super::store::ComplaintForm;
use crate::app::{HEADING, Route, page_heading, use_app, use_forms};
use crate::locale::Locale;
use crate::ui::error_line;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintReceipt;
use loket_ui::{
    Element, ErasedSignal, SECONDARY, button, described_checkbox, el, focus_soon, notice, reactive,
};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Ticket and code, large, with ways to keep them.
pub(super) fn receipt(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().receipt;
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
        .child(unsent(locale, store))
        .child(numbers)
        .child(keeping(locale, receipt))
        .child(upload_view(locale, store.evidence))
        .child(notice(
            "warning",
            texts.keep_title,
            vec![el("p").child(texts.keep_text)],
        ))
        .child(el("p").child(answer_due_text(locale, &receipt.answer)))
        .child(leaving(locale, store))
        .view()
}

/// That another text had arrived under the key, and what can be done with the new one.
fn unsent(locale: Locale, store: ComplaintForm) -> Option<Element> {
    let texts = &locale.texts().receipt;
    let unsent = store.unsent.get_untracked();
    let text = (*unsent).clone()?;
    Some(notice(
        "warning",
        texts.unsent_title,
        vec![
            el("p").child(texts.unsent_text),
            el("p").class("lk-reason lk-typed").child(text),
        ],
    ))
}

/// Copying, saving as a picture and printing.
fn keeping(locale: Locale, receipt: &ComplaintReceipt) -> Vec<Element> {
    let texts = &locale.texts().receipt;
    let both = texts.copy_text(&receipt.access_code, &receipt.ticket);
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

/// The box by which the citizen says that it is kept, and the ways on.
fn leaving(locale: Locale, store: ComplaintForm) -> Element {
    let texts = &locale.texts().receipt;
    let tick = move |is_kept| {
        store.is_kept.set(is_kept);
        store.receipt_problems.set(Vec::new());
        if is_kept {
            kept::forget_sending();
        }
    };
    let check = described_checkbox(
        KEPT,
        format!("{KEPT}-error"),
        move || *store.is_kept.get(),
        tick,
        texts.kept,
    );
    let follow = use_forms().follow;
    let to_follow = el("a")
        .class("lk-button")
        .attr("href", Route::ComplaintStatus.href())
        .on("click", move |_| {
            if let Some(receipt) = &*store.receipt.get_untracked() {
                follow.begin(receipt, store.unsent.get_untracked().as_deref());
            }
        })
        .child(texts.follow);
    let done = button(SECONDARY, texts.done, move || store.put_away());
    el("div")
        .class("lk-section lk-leaving")
        .child(error_line(KEPT, store.receipt_problems))
        .child(check)
        .child(el("div").class("lk-actions").child(to_follow).child(done))
}

impl ComplaintForm {
    /// Takes the receipt from the screen, once it is kept.
    fn put_away(self) {
        if !*self.is_kept.get_untracked() {
            return self.ask_to_keep();
        }
        self.receipt.set(None);
        self.unsent.set(None);
        self.evidence.clear();
        self.wanted.set(Some((Step::Kind, true)));
        focus_soon(HEADING);
    }
}
