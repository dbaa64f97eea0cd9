//! Choosing files, and how far the upload is.

use super::photo::FILE;
use super::upload::{EvidenceFile, EvidenceUpload, UploadState};
use crate::locale::{Locale, Texts, arg, kilobytes, megabytes};
use crate::ui::{error_line, error_notice};
use leptos::prelude::*;
use loket_domain::complaints::{MAX_EVIDENCE, MAX_EVIDENCE_BYTES};
use loket_ui::{Element, SECONDARY, button, el, fragment, reactive};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The field with its list, for at most as many files as are left.
pub fn file_field(locale: Locale, evidence: EvidenceUpload, left: usize) -> AnyView {
    let texts = &locale.texts().evidence;
    let (most, limit) = (MAX_EVIDENCE.to_string(), megabytes(MAX_EVIDENCE_BYTES));
    let input = el("input")
        .class("lk-file__input")
        .attr("type", "file")
        .attr("id", FILE)
        .attr("accept", "image/*,application/pdf")
        .attr("multiple", "")
        .attr("aria-describedby", "file-hint file-error")
        .on("change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            let Some(input): Option<HtmlInputElement> = input else {
                return;
            };
            if let Some(chosen) = input.files() {
                let chosen = (0..chosen.length()).filter_map(|index| chosen.get(index));
                evidence.add(chosen.collect(), left);
                // The field stays when the page changes: the same file may be chosen again.
                input.set_value("");
            }
        });
    // The browser's own button speaks the browser's language; this is its label.
    let label = el("label")
        .class("lk-button lk-button--secondary lk-file__label")
        .attr("for", FILE)
        .child(texts.choose);
    let preparing = reactive(move || match *evidence.is_preparing.get() {
        true => texts.preparing.into_any(),
        false => ().into_any(),
    });
    let field = el("div")
        .class("lk-field")
        .child(
            el("p")
                .class("lk-field__hint")
                .attr("id", "file-hint")
                .child(texts.hint(arg::Megabytes(&limit), arg::Most(&most))),
        )
        .child(error_line(FILE, evidence.problems))
        .child(input)
        .child(label)
        .child(el("p").attr("role", "status").child(preparing));
    fragment([field.view(), list(locale, evidence)])
}

/// The files that wait, each with a button that takes it out.
fn list(locale: Locale, evidence: EvidenceUpload) -> AnyView {
    let texts = locale.texts();
    reactive(move || {
        let files = evidence.files.get();
        if files.is_empty() {
            return ().into_any();
        }
        let item = |(index, file): (usize, &EvidenceFile)| {
            let remove = button(
                "lk-button lk-button--secondary lk-files__remove",
                texts.evidence.remove(&file.name),
                move || evidence.remove(index),
            );
            el("li")
                .class("lk-files__item")
                .child(el("span").child(file_line(texts, file)))
                .child(remove)
        };
        let items: Vec<Element> = files.iter().enumerate().map(item).collect();
        el("ul").class("lk-files").child(items).view()
    })
}

/// `foto.jpg (120 kB)`.
pub fn file_line(texts: &Texts, file: &EvidenceFile) -> String {
    let size = kilobytes(file.bytes);
    texts.evidence.file(arg::Name(&file.name), arg::Size(&size))
}

/// How far the sending has come.
pub fn upload_view(locale: Locale, evidence: EvidenceUpload) -> AnyView {
    let texts = &locale.texts().evidence;
    let line = reactive(move || match &*evidence.state.get() {
        UploadState::Sending { at, of } => {
            let (done, of_text) = (at - 1, of.to_string());
            fragment([
                texts
                    .uploading(arg::At(&at.to_string()), arg::Of(&of_text))
                    .into_any(),
                el("progress")
                    .class("lk-clock__bar")
                    .attr("max", of_text)
                    .attr("value", done.to_string())
                    .attr("aria-label", texts.upload_bar)
                    .view(),
            ])
        }
        UploadState::Done { sent } => texts.uploaded(&sent.to_string()).into_any(),
        UploadState::Idle | UploadState::Failed { .. } => ().into_any(),
    });
    let failure = reactive(move || {
        let UploadState::Failed { error, .. } = &*evidence.state.get() else {
            return ().into_any();
        };
        let again: Arc<dyn Fn() + Send + Sync> = Arc::new(move || evidence.send_again());
        let failed = match error {
            Some(error) => error_notice(error, Some(again)),
            None => fragment([
                error_line(FILE, evidence.problems).view(),
                button(SECONDARY, texts.again, move || again()).view(),
            ]),
        };
        fragment([
            el("p").child(texts.failed).view(),
            failed,
            list(locale, evidence),
        ])
    });
    el("div")
        .child(el("div").attr("role", "status").child(line))
        .child(failure)
        .view()
}
