//! What a citizen must bring, for the variant of their case.

use crate::locale::{Locale, Texts};
use crate::ui::icon;
use leptos::prelude::*;
use loket_domain::permits::{DocumentForm, Requirement, RequirementVariant, Requirements};

/// The common requirements, then those of the variant that the citizen chooses.
pub(super) fn requirements_view(locale: Locale, requirements: &Requirements) -> AnyView {
    let variants = requirements.variants.clone();
    view! {
        {list(locale, &requirements.common)}
        {(!variants.is_empty()).then(|| variant_choice(locale, variants))}
    }
    .into_any()
}

fn variant_choice(locale: Locale, variants: Vec<RequirementVariant>) -> AnyView {
    let texts = locale.texts();
    let chosen = RwSignal::new(0_usize);
    let option = |(index, variant): (usize, &RequirementVariant)| {
        let id = format!("varian-{}", variant.id);
        view! {
            <div class="lk-choice">
                <input
                    class="lk-choice__input"
                    type="radio"
                    name="varian"
                    id=id.clone()
                    prop:checked=move || chosen.get() == index
                    on:change=move |_| chosen.set(index)
                />
                <label class="lk-choice__label" for=id>{locale.pick(&variant.name)}</label>
            </div>
        }
    };
    let options = variants.iter().enumerate().map(option).collect_view();
    let items = move || variants.get(chosen.get()).map(|variant| list(locale, &variant.items));
    view! {
        <fieldset class="lk-field lk-choices">
            <legend class="lk-field__label">{texts.permits.variant_label}</legend>
            {options}
        </fieldset>
        <div aria-live="polite">{items}</div>
    }
    .into_any()
}

fn list(locale: Locale, requirements: &[Requirement]) -> AnyView {
    view! {
        <ul class="lk-requirements">
            {requirements.iter().map(|requirement| item(locale, requirement)).collect_view()}
        </ul>
    }
    .into_any()
}

fn item(locale: Locale, requirement: &Requirement) -> AnyView {
    let texts = locale.texts();
    let form = form_name(texts, requirement.form);
    let form = match requirement.count {
        Some(count) if count > 1 => texts.permits.form_count(form, &count.to_string()),
        _ => form.into(),
    };
    let source = requirement.obtained_from.as_ref().map(|from| texts.permits.obtained_from(&locale.pick(from)));
    view! {
        <li class="lk-requirements__item">
            {icon("check")}
            <div>
                <p class="lk-requirements__name">{locale.pick(&requirement.name)}</p>
                <p class="lk-quiet">{form}{source.map(|source| format!(" · {source}"))}</p>
                {requirement.note.as_ref().map(|note| view! { <p class="lk-quiet">{locale.pick(note)}</p> })}
            </div>
        </li>
    }
    .into_any()
}

fn form_name(texts: &Texts, form: DocumentForm) -> &'static str {
    match form {
        DocumentForm::Original => texts.permits.form_original,
        DocumentForm::Copy => texts.permits.form_copy,
        DocumentForm::CertifiedCopy => texts.permits.form_certified,
        DocumentForm::Upload => texts.permits.form_upload,
    }
}
