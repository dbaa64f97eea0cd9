//! Photos and documents, which nobody has to have.

use super::evidence_view::chooser;
use super::store::ComplaintForm;
use crate::locale::Locale;
use leptos::prelude::*;
use loket_domain::complaints::MAX_EVIDENCE;
use loket_ui::{el, fragment};

pub(super) fn evidence_step(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().evidence;
    fragment([
        el("p").class("lk-lead").child(texts.lead).view(),
        chooser(locale, store.evidence, MAX_EVIDENCE as usize),
    ])
}
