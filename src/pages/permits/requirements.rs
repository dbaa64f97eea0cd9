//! What a citizen must bring, for the variant of their case.

use crate::locale::{Locale, Texts};
use crate::state::State;
use crate::ui::{Choice, Element, dynamic, el, icon, radio_group};
use leptos::prelude::IntoAny;
use loket_domain::permits::{DocumentForm, Requirement, RequirementVariant, Requirements};

/// The common requirements, then those of the variant that the citizen chooses.
pub(super) fn requirements_view(locale: Locale, requirements: &Requirements) -> Vec<Element> {
    let mut view = vec![list(locale, &requirements.common)];
    if !requirements.variants.is_empty() {
        view.extend(variant_choice(locale, requirements.variants.clone()));
    }
    view
}

fn variant_choice(locale: Locale, variants: Vec<RequirementVariant>) -> [Element; 2] {
    let chosen = State::new(Some(0_usize));
    let choice = |(index, variant): (usize, &RequirementVariant)| Choice {
        value: index,
        id: format!("varian-{}", variant.id),
        label: locale.pick(&variant.name),
        hint: Box::new(String::new),
    };
    let choices = variants.iter().enumerate().map(choice).collect();
    let label = locale.texts().permits.variant_label;
    let items = dynamic(move || {
        let variant = (*chosen.get()).and_then(|index| variants.get(index));
        variant.map_or_else(
            || ().into_any(),
            |variant| list(locale, &variant.items).view(),
        )
    });
    [
        radio_group("varian", label, choices, chosen, State::default()),
        el("div").attr("aria-live", "polite").child(items),
    ]
}

fn list(locale: Locale, requirements: &[Requirement]) -> Element {
    let items: Vec<Element> = requirements
        .iter()
        .map(|requirement| item(locale, requirement))
        .collect();
    el("ul").class("lk-requirements").child(items)
}

fn item(locale: Locale, requirement: &Requirement) -> Element {
    let texts = locale.texts();
    let form = form_name(texts, requirement.form);
    let form = match requirement.count {
        Some(count) if count > 1 => texts.permits.form_count(&count.to_string(), form),
        _ => form.into(),
    };
    let source = requirement
        .obtained_from
        .as_ref()
        .map(|from| texts.permits.obtained_from(&locale.pick(from)));
    let details = el("p")
        .class("lk-quiet")
        .child(form)
        .child(source.map(|source| format!(" · {source}")));
    let text = el("div")
        .child(
            el("p")
                .class("lk-requirements__name")
                .child(locale.pick(&requirement.name)),
        )
        .child(details)
        .child(
            requirement
                .note
                .as_ref()
                .map(|note| el("p").class("lk-quiet").child(locale.pick(note))),
        );
    el("li")
        .class("lk-requirements__item")
        .child(icon("check"))
        .child(text)
}

fn form_name(texts: &Texts, form: DocumentForm) -> &'static str {
    match form {
        DocumentForm::Original => texts.permits.form_original,
        DocumentForm::Copy => texts.permits.form_copy,
        DocumentForm::CertifiedCopy => texts.permits.form_certified,
        DocumentForm::Upload => texts.permits.form_upload,
    }
}
