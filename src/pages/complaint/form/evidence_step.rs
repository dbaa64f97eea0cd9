//! Photos and documents, which nobody has to have.

use crate::locale::Locale;
use crate::pages::complaint::evidence::{EvidenceUpload, file_field};
use leptos::prelude::*;
use loket_domain::complaints::MAX_EVIDENCE;
use loket_ui::{el, fragment};

pub(super) fn evidence_step(locale: Locale, evidence: EvidenceUpload) -> AnyView {
    let texts = &locale.texts().evidence;
    fragment([
        el("p").class("lk-lead").child(texts.lead).view(),
        file_field(locale, evidence, MAX_EVIDENCE as usize),
    ])
}
