//! Adding photos and documents later.

use super::tracker::ComplaintTracker;
use crate::locale::Locale;
use crate::pages::complaint::evidence::{file_field, upload_view};
use leptos::prelude::*;
use loket_domain::complaints::ComplaintStatus;
use loket_ui::{Element, button, el, reactive};

pub(super) fn add_evidence(
    locale: Locale,
    tracker: ComplaintTracker,
    status: &ComplaintStatus,
) -> Option<Element> {
    let texts = &locale.texts().evidence;
    let (count, left) = (status.evidence_count, status.evidence_left);
    let has = (count > 0).then(|| el("p").child(texts.count(&count.to_string())));
    let may_add = left > 0 && status.closed.is_none() && !status.erased;
    if !may_add && has.is_none() {
        return None;
    }
    let evidence = tracker.evidence;
    let send = reactive(move || {
        if evidence.files.get().is_empty() || evidence.is_sending() {
            return ().into_any();
        }
        let press = move || evidence.send((*tracker.lookup.get_untracked()).clone());
        button("lk-button", texts.send, press).view()
    });
    let adding = may_add.then(|| {
        el("div")
            .child(file_field(locale, evidence, left as usize))
            .child(send)
            .child(upload_view(locale, evidence))
    });
    Some(
        el("section")
            .class("lk-section")
            .child(el("h2").child(texts.title))
            .child(has)
            .child(adding),
    )
}
