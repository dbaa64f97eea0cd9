//! Keeping the draft on the phone, where the citizen asks for it.

use super::kept::{self, KeptDraft};
use super::step::Step;
use super::store::ComplaintForm;
use crate::locale::Locale;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintKind;
use loket_ui::{ErasedSignal, SECONDARY, button, described_checkbox, el, reactive};

/// The box, with what it means, and a button that erases. From where something is typed
/// on; before that it shows only for a draft that is kept.
pub(super) fn draft_box(locale: Locale, store: ComplaintForm, step: Step) -> AnyView {
    reactive(move || {
        let is_kept = *store.keep.get();
        let was_erased = *store.was_erased.get();
        let is_early = matches!(step, Step::Kind | Step::Identity);
        if is_early && !is_kept && !was_erased {
            return ().into_any();
        }
        let texts = &locale.texts().draft;
        let hint = match *store.kind.get() {
            Some(ComplaintKind::Corruption) => texts.hint_corruption,
            _ => texts.hint,
        };
        let tick = move |is_wanted| {
            store.was_erased.set(false);
            store.keep.set(is_wanted);
        };
        let check = described_checkbox(
            "keep-draft",
            "keep-draft-hint".into(),
            move || *store.keep.get(),
            tick,
            texts.keep,
        )
        .child(
            el("p")
                .class("lk-choice__hint")
                .attr("id", "keep-draft-hint")
                .child(hint),
        );
        let erase = is_kept.then(|| {
            button(SECONDARY, texts.erase, move || {
                store.was_erased.set(true);
                store.keep.set(false);
            })
        });
        let erased = was_erased.then_some(texts.erased);
        el("div")
            .class("lk-section lk-draft")
            .child(check)
            .child(el("p").attr("role", "status").child(erased))
            .child(erase)
            .view()
    })
}

impl ComplaintForm {
    /// Keeps the draft in step with the form, or erases it. For an effect.
    pub(super) fn keep_up(self) {
        if !*self.keep.get() {
            return self.erase_draft();
        }
        self.has_kept.set(true);
        kept::keep_draft(&self.to_keep());
    }

    /// What is kept of the form.
    pub(super) fn to_keep(self) -> KeptDraft {
        let text = |text: ErasedSignal<String>| text.get().to_string();
        KeptDraft {
            key: text(self.key),
            kind: *self.kind.get(),
            identity: *self.identity.get(),
            message: text(self.message),
            happened_when: text(self.happened_when),
            happened_where: text(self.happened_where),
            permit_id: text(self.permit_id),
            application_reference: text(self.application_reference),
            name: text(self.name),
            contact: text(self.contact),
            may_be_published: *self.may_be_published.get(),
        }
    }

    /// Erases the draft on the phone; not one of another tab.
    pub(super) fn erase_draft(self) {
        if *self.has_kept.get_untracked() {
            kept::forget_draft();
            self.has_kept.set(false);
        }
    }
}
