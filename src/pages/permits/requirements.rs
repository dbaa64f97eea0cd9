//! What a citizen must bring, for the variant of their case, as a list to tick off.

use super::checklist::Checklist;
use crate::app::Route;
use crate::locale::{Locale, Texts};
use crate::ui::radio_group;
use js_sys::{Array, Function, JsString, Object, Reflect};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use loket_domain::permits::{DocumentForm, Permit, Requirement, RequirementVariant, Requirements};
use loket_ui::{Choice, Element, ErasedSignal, SECONDARY, button, checkbox, effect, el, reactive};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::UrlSearchParams;

/// The query parameter of the variant.
const VARIANT_PARAMETER: &str = "varian";

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
    keep_in_address(checklist, requirements.variants.clone());
    let list = reactive({
        let requirements = Arc::new(requirements.clone());
        move || list(locale, checklist, &requirements).view()
    });
    let mut view = vec![el("p").class("lk-quiet lk-screen").child(texts.lead)];
    if !requirements.variants.is_empty() {
        view.push(variant_choice(locale, checklist, &requirements.variants));
    }
    view.extend([
        el("div").attr("aria-live", "polite").child(list),
        actions(locale, permit, requirements, checklist, said),
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

/// The common requirements and those of the chosen variant, as one list.
fn list(locale: Locale, checklist: Checklist, requirements: &Requirements) -> Element {
    let texts = &locale.texts().checklist;
    let variant = (*checklist.variant.get()).and_then(|place| requirements.variants.get(place));
    let whole: Arc<[Requirement]> = requirements
        .common
        .iter()
        .chain(variant.map_or(&[][..], |variant| &variant.items))
        .cloned()
        .collect();
    let items: Vec<Element> = whole
        .iter()
        .enumerate()
        .map(|(place, requirement)| item(locale, checklist, place, requirement))
        .collect();
    let is_whole = requirements.variants.is_empty() || variant.is_some();
    let progress = reactive(move || progress(locale, checklist, &whole, is_whole));
    el("div")
        .child((!is_whole).then(|| el("p").class("lk-choose").child(texts.choose)))
        .child(el("ul").class("lk-requirements").child(items))
        .child(progress)
}

/// How much is ready, and what is missing.
fn progress(
    locale: Locale,
    checklist: Checklist,
    whole: &[Requirement],
    is_whole: bool,
) -> AnyView {
    let texts = &locale.texts().checklist;
    let missing: Vec<String> = whole
        .iter()
        .filter(|requirement| !checklist.is_ready(requirement))
        .map(|requirement| locale.pick(&requirement.name))
        .collect();
    let ready = whole.len() - missing.len();
    let rest = match (ready, missing.len()) {
        (_, 0) if is_whole => Some(texts.complete.to_owned()),
        (0, _) | (_, 0) => None,
        _ => Some(texts.missing(&missing.join("; "))),
    };
    el("div")
        .class("lk-ready")
        .child(
            el("p")
                .class("lk-ready__count")
                .child(texts.progress(&whole.len().to_string(), &ready.to_string())),
        )
        .child(rest.map(|rest| el("p").child(rest)))
        .view()
}

fn item(locale: Locale, checklist: Checklist, place: usize, requirement: &Requirement) -> Element {
    let texts = locale.texts();
    let form = form_name(texts, requirement.form);
    let form = match requirement.count {
        Some(count) if count > 1 => texts.permits.form_count(&count.to_string(), form),
        _ => form.into(),
    };
    let source = requirement
        .obtained_from
        .as_ref()
        .map(|from| format!(" · {}", texts.permits.obtained_from(&locale.pick(from))));
    let note = requirement.note.as_ref().map(|note| {
        el("span")
            .class("lk-line lk-quiet")
            .child(locale.pick(note))
    });
    let label = el("span")
        .child(
            el("span")
                .class("lk-line lk-requirements__name")
                .child(locale.pick(&requirement.name)),
        )
        .child(
            el("span")
                .class("lk-line lk-quiet")
                .child(form)
                .child(source),
        )
        .child(note);
    let (of_tick, of_change) = (requirement.clone(), requirement.clone());
    el("li").class("lk-requirements__item").child(checkbox(
        &format!("syarat-{place}"),
        move || checklist.is_ready(&of_tick),
        move |is_ready| checklist.set_ready(&of_change, is_ready),
        label,
    ))
}

fn form_name(texts: &Texts, form: DocumentForm) -> &'static str {
    match form {
        DocumentForm::Original => texts.permits.form_original,
        DocumentForm::Copy => texts.permits.form_copy,
        DocumentForm::CertifiedCopy => texts.permits.form_certified,
        DocumentForm::Upload => texts.permits.form_upload,
    }
}

/// Writes the choice into the page's own address, without a step in the history.
fn keep_in_address(checklist: Checklist, variants: Vec<RequirementVariant>) {
    effect(move || {
        let variant = (*checklist.variant.get()).and_then(|place| variants.get(place));
        let write = || {
            let location = window().location();
            let parameters = UrlSearchParams::new_with_str(&location.search()?)?;
            match variant {
                Some(variant) => parameters.set(VARIANT_PARAMETER, &variant.id),
                None => parameters.delete(VARIANT_PARAMETER),
            }
            let (path, query) = (location.pathname()?, String::from(parameters.to_string()));
            let address = if query.is_empty() {
                path
            } else {
                format!("{path}?{query}")
            };
            let history = window().history()?;
            history.replace_state_with_url(&history.state()?, "", Some(&address))
        };
        // Only fails where a browser counts too many changes; the link is right anyway.
        let _: Result<(), JsValue> = write();
    });
}

/// Printing, sharing and erasing.
fn actions(
    locale: Locale,
    permit: &Permit,
    requirements: &Requirements,
    checklist: Checklist,
    said: ErasedSignal<&'static str>,
) -> Element {
    let texts = &locale.texts().checklist;
    let address = {
        let (permit, variants) = (
            Route::Permit(permit.id.clone()),
            requirements.variants.clone(),
        );
        move |place: Option<usize>| {
            let variant = place.and_then(|place| variants.get(place));
            let id = variant.map_or("", |variant| &variant.id);
            permit.href_with(&[(VARIANT_PARAMETER, id)])
        }
    };
    let name = locale.pick(&permit.name);
    let share = move || {
        let path = address(*checklist.variant.get_untracked());
        let origin = window().location().origin().unwrap_or_default();
        share(locale.texts(), &name, &format!("{origin}{path}"), said);
    };
    let print = || {
        // Only fails where printing is switched off.
        let _ = window().print();
    };
    let erase = move || {
        checklist.erase();
        said.set(texts.erased);
    };
    el("div")
        .class("lk-actions lk-screen")
        .child(button("lk-button", texts.print, print))
        .child(button(SECONDARY, texts.share, share))
        .child(button(SECONDARY, texts.erase, erase))
}

/// Hands a link to the phone's own way of sharing, or copies it.
fn share(texts: &'static Texts, title: &str, address: &str, said: ErasedSignal<&'static str>) {
    let navigator = window().navigator();
    let share = Reflect::get(&navigator, &JsString::from("share"));
    if let Some(share) = share
        .ok()
        .and_then(|share| share.dyn_into::<Function>().ok())
    {
        let what = Object::new();
        for (name, value) in [("title", title), ("url", address)] {
            let _ = Reflect::set(&what, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        // Only fails when the citizen changes their mind.
        let _ = share.apply(&navigator, &Array::of1(&what));
        return;
    }
    let copied = navigator.clipboard().write_text(address);
    spawn_local(async move {
        let copied = JsFuture::from(copied).await.is_ok();
        said.set(if copied {
            texts.checklist.shared
        } else {
            texts.checklist.share_failed
        });
    });
}
