//! What a citizen must bring, for the variant of their case, as a list to tick off.

use super::checklist::Checklist;
use super::checklist_actions::checklist_actions;
use super::requirement_list::requirement_list;
use crate::app::{VARIANT_PARAMETER, replace_query_parameter};
use crate::locale::Locale;
use crate::ui::radio_group;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use loket_domain::permits::{Permit, RequirementVariant, Requirements};
use loket_ui::{Choice, Element, ErasedSignal, effect, el, reactive};
use std::sync::Arc;

/// The choice of the variant, one list for it, and what can be done with the list.
pub(super) fn requirements_view(
    locale: Locale,
    permit: &Permit,
    requirements: &Requirements,
) -> Vec<Element> {
    let texts = &locale.texts().checklist;
    let in_address = use_query_map()
        .read_untracked()
        .get(VARIANT_PARAMETER)
        .unwrap_or_default();
    let checklist = Checklist::open(&permit.id, requirements, &in_address);
    let said = ErasedSignal::new("");
    show_in_address(checklist, requirements.variants.clone());
    let list = reactive({
        let requirements = Arc::new(requirements.clone());
        move || requirement_list(locale, checklist, &requirements).view()
    });
    let mut view = vec![el("p").class("lk-quiet lk-screen").child(texts.lead)];
    if !requirements.variants.is_empty() {
        view.push(variant_choice(locale, checklist, &requirements.variants));
    }
    view.extend([
        el("div").attr("aria-live", "polite").child(list),
        checklist_actions(locale, permit, requirements, checklist, said),
        el("p")
            .class("lk-quiet")
            .attr("role", "status")
            .child(reactive(move || (*said.get()).into_any())),
    ]);
    view
}

fn variant_choice(
    locale: Locale,
    checklist: Checklist,
    variants: &[RequirementVariant],
) -> Element {
    let choice = |(place, variant): (usize, &RequirementVariant)| Choice {
        value: place,
        id: format!("varian-{}", variant.id),
        label: locale.pick(&variant.name),
        hint: Box::new(String::new),
    };
    radio_group(
        VARIANT_PARAMETER,
        locale.texts().permits.variant_label,
        variants.iter().enumerate().map(choice).collect(),
        checklist.variant,
        ErasedSignal::default(),
    )
}

/// Keeps the variant in the page's own address, without a step in the history.
fn show_in_address(checklist: Checklist, variants: Vec<RequirementVariant>) {
    effect(move || {
        let variant = (*checklist.variant.get()).and_then(|place| variants.get(place));
        replace_query_parameter(VARIANT_PARAMETER, variant.map(|variant| &variant.id[..]));
    });
}
