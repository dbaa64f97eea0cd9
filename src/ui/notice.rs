//! Notices with the app's own texts.

use super::problem_text::error_text;
use crate::api::ApiError;
use crate::locale::use_texts;
use leptos::prelude::*;
use loket_domain::provenance::Provenance;
use loket_ui::{Element, el, notice};
use std::sync::Arc;

/// Says that data are not the office's own. Nothing for official data.
pub fn sample_notice(provenance: Provenance) -> Option<Element> {
    let texts = &use_texts().provenance;
    let (title, text) = match provenance {
        Provenance::Official => return None,
        Provenance::Draft => (texts.draft_title, texts.draft_text),
        Provenance::Sample => (texts.sample_title, texts.sample_text),
    };
    Some(notice("warning", title, vec![el("p").child(text)]))
}

/// Says what went wrong, what to do, and offers to try again.
pub fn error_notice(error: &ApiError, retry: Option<Arc<dyn Fn() + Send + Sync>>) -> AnyView {
    let texts = use_texts();
    let (title, text) = error_text(texts, error);
    let button = retry.map(|retry| {
        el("button")
            .class("lk-button lk-button--secondary")
            .attr("type", "button")
            .on("click", move |_| retry())
            .child(texts.errors.retry)
    });
    let body = [Some(el("p").child(text)), button]
        .into_iter()
        .flatten()
        .collect();
    el("div")
        .attr("role", "alert")
        .child(notice("error", title, body))
        .view()
}
