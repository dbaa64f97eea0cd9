//! The box by which a citizen has the draft saved on the device.

use super::complaint_form::ComplaintForm;
use super::step::Step;
use crate::locale::Locale;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintKind;
use loket_ui::{SECONDARY, button, described_checkbox, el, reactive};

/// The box, with what it means, and a button that erases. Shown from where something is
/// typed on; before that only for a draft that is saved.
pub(super) fn save_draft_box(locale: Locale, form: ComplaintForm, step: Step) -> AnyView {
    let saving = form.saving;
    reactive(move || {
        let (is_saved, is_erased) = (saving.is_on(), saving.is_erased());
        let is_early = matches!(step, Step::Kind | Step::Identity);
        if is_early && !is_saved && !is_erased {
            return ().into_any();
        }
        let texts = &locale.texts().draft;
        let hint = match *form.draft.kind.get() {
            Some(ComplaintKind::Corruption) => texts.hint_corruption,
            _ => texts.hint,
        };
        let tick = move |is_wanted| match is_wanted {
            true => saving.turn_on(),
            false => saving.turn_off(),
        };
        let check = described_checkbox(
            "keep-draft",
            "keep-draft-hint".into(),
            move || saving.is_on(),
            tick,
            texts.keep,
        )
        .child(
            el("p")
                .class("lk-choice__hint")
                .attr("id", "keep-draft-hint")
                .child(hint),
        );
        let erase = is_saved.then(|| button(SECONDARY, texts.erase, move || saving.erase()));
        let erased = is_erased.then_some(texts.erased);
        el("div")
            .class("lk-section lk-draft")
            .child(check)
            .child(el("p").attr("role", "status").child(erased))
            .child(erase)
            .view()
    })
}
