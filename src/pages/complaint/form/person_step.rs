//! Name and contact, for who chose not to be anonymous.

use super::draft::Draft;
use crate::locale::Locale;
use crate::ui::text_field;
use leptos::prelude::*;
use loket_ui::fragment;

pub(super) fn person_step(locale: Locale, draft: Draft) -> AnyView {
    let texts = &locale.texts().complaint;
    let field = |id, label, hint, value| text_field(id, label, hint, value, draft.problems).view();
    fragment([
        field("name", texts.name, texts.name_hint, draft.name),
        field("contact", texts.contact, texts.contact_hint, draft.contact),
    ])
}
